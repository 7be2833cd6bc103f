import type { Failure } from "../base/failure.ts";
import type { Lang } from "../base/lang.ts";
import { failures } from "../language/failures.ts";
import { fill } from "../language/sentence.ts";

/** What went wrong and the way on, in words; the code where there are none. */
export function failureWords({ code, details }: Failure, lang: Lang): string {
  const sentence = failures[code];
  return sentence ? fill(sentence, details, lang) : code;
}

import { isDay } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import { languageOf } from "../language/read/text-language.ts";
import { placeByCode } from "../structure/area.ts";
import type { Review } from "../structure/review.ts";
import type { Check } from "../verify/checked.ts";
import { cleanText } from "../verify/clean-text.ts";
import { shortened } from "../verify/kept-check.ts";
import type { CheckInput } from "./checking.ts";
import type { Given } from "./env.ts";

/** What a reader sent, as it stands in the form again. Nothing in it has been believed yet. */
export interface Submission {
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly region: string;
  readonly review: string;
  /** The language of the text; "" to recognise it. */
  readonly textLang: string;
  readonly choices: Readonly<Record<string, string>>;
}

export const nothingSubmitted: Submission = {
  text: "",
  title: "",
  date: "",
  region: "",
  review: "",
  textLang: "",
  choices: {},
};

/**
 * What is taken at most: bytes of text, numbers in it, bytes of a document and of a request, claims, choices, characters
 * of a title; seconds a check may wait for what it is judged by.
 */
export const checkLimits = {
  text: 200_000,
  numbers: 4000,
  upload: 5_000_000,
  request: 5_400_000,
  claims: 1000,
  choices: 200,
  title: 300,
  seconds: 20,
} as const;

/**
 * A form as it was sent. `choice` fields hold the choices made before, `choose` the one just made, `drop` the one taken
 * back.
 */
export function submissionOf(form: FormData): Submission {
  const field = (name: string) => textOf(form.get(name));
  const choices = new Map<string, string>();
  for (const one of [...form.getAll("choice"), ...form.getAll("choose")].slice(0, 2 * checkLimits.choices)) {
    for (const [key, value] of new URLSearchParams(textOf(one))) choices.set(key, value);
  }
  for (const key of form.getAll("drop")) choices.delete(textOf(key));
  return {
    text: cleanText(field("text")),
    title: cleanText(field("title")).replace(/\s+/g, " ").trim(),
    date: field("date").trim(),
    region: field("region").trim(),
    review: field("review").trim(),
    textLang: field("lang").trim(),
    choices: Object.fromEntries(choices),
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** A form with the document that came with it, read: its text in place of the pasted one, its title and day where none were given. */
export async function withDocument(submission: Submission, form: FormData, { checking }: Given): Promise<Submission> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return submission;
  if (file.size > checkLimits.upload) {
    throw new Failure("invalid", "check.upload-too-large", { most: checkLimits.upload / 1e6 });
  }
  const { text, title, date } = await checking.document(new Uint8Array(await file.arrayBuffer()));
  return { ...submission, text, title: submission.title || (title ?? ""), date: submission.date || (date ?? "") };
}

/**
 * What to check, after everything in a form has been looked at.
 *
 * @throws Failure `invalid` / `check.empty`, `check.text-too-long`, `check.too-many-numbers`, `check.field-invalid`,
 *   `check.region-unknown`, `check.review-not-released`
 */
export async function inputOf(submission: Submission, given: Given): Promise<CheckInput> {
  const { text, title, date, region, review, textLang } = submission;
  refuseOutsize(text);
  if (date !== "" && !isDay(date)) throw wrong("date", "2024-06-30");
  if (textLang !== "" && textLang !== "vi" && textLang !== "en") throw wrong("lang", "vi, en");
  return {
    text,
    title: title === "" ? null : shortened(title, checkLimits.title),
    date: date === "" ? null : date,
    region: region === "" ? null : knownRegion(region, given),
    review: review === "" ? null : await releasedReview(review, given),
    lang: textLang === "" ? languageOf(`${title}\n${text}`) : textLang,
    choices: checkedChoices(submission.choices),
  };
}

/** Before a text is read: that costs time, and most where it is nothing but numbers. */
function refuseOutsize(text: string): void {
  if (text.trim() === "") throw new Failure("invalid", "check.empty");
  const bytes = Buffer.byteLength(text);
  if (bytes > checkLimits.text) {
    const kilobytes = Math.ceil(bytes / 1000);
    throw new Failure("invalid", "check.text-too-long", { kilobytes, most: checkLimits.text / 1000 });
  }
  const numbers = text.match(/\d+/g)?.length ?? 0;
  if (numbers > checkLimits.numbers) {
    throw new Failure("invalid", "check.too-many-numbers", { numbers, most: checkLimits.numbers });
  }
}

function wrong(field: string, expected: string): Failure {
  return new Failure("invalid", "check.field-invalid", { field, expected });
}

function knownRegion(key: string, { structure }: Given): string {
  try {
    return placeByCode(structure.geography, key);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure("invalid", "check.region-unknown", { region: shortened(key, 80) }, { cause });
  }
}

/** Reviews with an open release, newest first: only their reports may be evidence. */
export async function releasedReviews({ reads }: Given): Promise<readonly Review[]> {
  const open = new Set((await reads.releases()).map((one) => one.review));
  return (await reads.reviews()).filter((one) => open.has(one.id) && one.source === "reports");
}

async function releasedReview(id: string, given: Given): Promise<string> {
  if ((await releasedReviews(given)).some((one) => one.id === id)) return id;
  throw new Failure("invalid", "check.review-not-released", { review: shortened(id, 80) });
}

const choiceKey = /^(?:\d{1,4}\.)?(?:indicator|area|period|producer)$/;

function checkedChoices(choices: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(choices);
  if (entries.length > checkLimits.choices) throw wrong("choices", `≤ ${checkLimits.choices}`);
  if (!entries.every(([key, value]) => choiceKey.test(key) && value.length <= 200)) {
    throw wrong("choices", "period, area, indicator, producer; 0.period …");
  }
  return Object.fromEntries(entries);
}

/**
 * A check within its limits of claims, and of waiting for its evidence: reading and judging, which nothing interrupts, are
 * bounded by how much text and how many numbers are taken.
 *
 * @throws Failure `unavailable` / `check.too-slow`; `invalid` / `check.too-many-claims`
 */
export async function checkWithin(input: CheckInput, { checking }: Given): Promise<Check> {
  const { seconds, claims: most } = checkLimits;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure("unavailable", "check.too-slow", { seconds })), seconds * 1000);
  });
  try {
    const check = await Promise.race([checking.check(input), late]);
    const claims = check.claims.length;
    if (claims > most) throw new Failure("invalid", "check.too-many-claims", { claims, most });
    return check;
  } finally {
    clearTimeout(timer);
  }
}

/** A program's request, which has the fields of the form under the same names. */
export function submissionOfJson(body: unknown): Submission {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw wrong("body", '{ "text": "…" }');
  const fields = body as Readonly<Record<string, unknown>>;
  const field = (name: string) => {
    const value = fields[name] ?? "";
    if (typeof value !== "string") throw wrong(name, "string");
    return value.trim();
  };
  const choices = fields.choices ?? {};
  if (
    typeof choices !== "object" ||
    choices === null ||
    !Object.values(choices).every((one) => typeof one === "string")
  ) {
    throw wrong("choices", '{ "period": "2024-YTD06" }');
  }
  return {
    text: cleanText(typeof fields.text === "string" ? fields.text : field("text")),
    title: cleanText(field("title")).replace(/\s+/g, " "),
    date: field("date"),
    region: field("region"),
    review: field("review"),
    textLang: field("lang"),
    choices: choices as Readonly<Record<string, string>>,
  };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Lang } from "../../src/base/lang.ts";
import { lexiconOf } from "../../src/language/read/lexicon.ts";
import { readClaims } from "../../src/language/read/read-claims.ts";
import { type Said, writeSentence } from "../../src/language/write-claim.ts";
import type { Claim } from "../../src/structure/claim.ts";
import { anyClaim, saidBefore } from "./claims-drawn.ts";
import { structure } from "./claims-gold.ts";

const lexicons = { vi: lexiconOf(structure, "vi"), en: lexiconOf(structure, "en") };

function readBack(text: string, said: Said, lang: Lang): Claim[] {
  return readClaims(text, { lang, title: null, date: null, region: null, structure, said }, lexicons[lang]).claims.map(
    ({ claim }) => claim,
  );
}

const drawn = anyClaim.chain((claim) => fc.tuple(fc.constant(claim), saidBefore(claim)));

test.each(["vi", "en"] as const)("what is written is read back as it was: %s", (lang) => {
  fc.assert(
    fc.property(drawn, ([claim, said]) => {
      const text = writeSentence([claim], said, lang, structure);
      expect(readBack(text, said, lang), text).toEqual([claim]);
    }),
    { numRuns: 1500 },
  );
});

import { openHome } from "/work/main/src/home.ts"; import { readConfig } from "/work/main/src/config.ts";
import { readReview } from "/work/main/src/structure/store.ts"; import { readCut } from "/work/main/src/publish/store.ts"; import { readBookInput } from "/work/main/src/publish/read-book-input.ts"; import { centralReport } from "/work/main/src/publish/book-contents.ts"; import { pressRelease } from "/work/main/src/publish/book-press.ts"; import { claimsOfReview } from "/work/main/src/assess/claims-of-review.ts";
import { openPress } from "/work/main/src/narrate/press.ts"; import { writePdf } from "/work/main/src/narrate/write-pdf.ts"; import { writeDocx } from "/work/main/src/narrate/write-docx.ts"; import { writeHtml } from "/work/main/src/narrate/write-html.ts"; import { writeFileSync, mkdirSync } from "node:fs";
const home = await openHome(readConfig(process.env, process.cwd()), () => new Date(), () => {});
const t = async (name: string, f: () => any) => { const c = process.cpuUsage(); const r = await f(); const d = process.cpuUsage(c); console.log(name, ((d.user+d.system)/1000)|0, "ms cpu"); return r; };
const review = await readReview(home.read, "X-2024"); const cut = await readCut(home.read, "X-2024", 1);
const input0 = await t("read", () => readBookInput(home.read, home.structure, review, cut, new Date()));
const claims = await t("claims", () => claimsOfReview(input0.result, input0.structure));
const input = { ...input0, claims };
console.log(input.texts.map(x=>x.kind).reduce((a: any,k)=>({...a,[k]:(a[k]??0)+1}),{}), input.findings.length);
const press = openPress("/work/main/data/map"); mkdirSync("/tmp/out",{recursive:true});
for (const lang of ["vi","en"] as const) {
  const doc = await t("compose", () => centralReport(input, lang)); const pr = await t("press", () => pressRelease(input, lang));
  writeFileSync(`/tmp/out/r-${lang}.json`, JSON.stringify(doc));
  writeFileSync(`/tmp/out/r-${lang}.html`, await t("html", () => writeHtml(doc, {shapes: press.shapes, as: "page"})));
  if (process.argv[2] !== "nodocx") writeFileSync(`/tmp/out/r-${lang}.docx`, await t("docx", () => writeDocx(doc, press)));
  writeFileSync(`/tmp/out/r-${lang}.pdf`, await t("pdf", () => writePdf(doc, press)));
  writeFileSync(`/tmp/out/p-${lang}.docx`, await t("press docx", () => writeDocx(pr, press)));
  writeFileSync(`/tmp/out/p-${lang}.pdf`, await t("press pdf", () => writePdf(pr, press)));
  if (process.argv[3] === "vi") break;
}
await (home as any).close?.();

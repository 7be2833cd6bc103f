import type { Lang } from "../base/lang.ts";
import { isMissing } from "../base/measured.ts";
import type { ReadFigure } from "../collect/read/report.ts";
import type { Received } from "../collect/receive-reports.ts";
import { failures } from "../language/failures.ts";
import { findingSentence } from "../language/findings.ts";
import { fill } from "../language/sentence.ts";
import { areaOf, type CodeList, codeOf } from "../structure/area.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";

/** Units merged on this day; editions after it name areas by the new list. */
const newList = "2025-07-01";

/** What `import --json` answers: each file with its figures and findings. Areas by their codes, units canonical. */
export function importJson(structure: Structure, review: Review, received: readonly Received[], lang: Lang) {
  const list: CodeList = review.geography >= newList ? "34" : "63";
  const code = (area: string) => codeOf(areaOf(structure.geography, area), list);
  return {
    review: review.id,
    files: received.map((one) => ({
      file: one.name,
      area: one.area === null ? null : code(one.area),
      status: one.state === "refused" ? "refused" : "read",
      stored: one.state === "stored",
      reason: one.report.reason,
      message: messageOf(one, lang),
      period: one.report.period,
      dated: one.report.dated,
      figures: one.report.figures.map((figure) => figureJson(structure, figure, code)),
      findings: one.findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        sheet: finding.sheet,
        cell: finding.cell,
        printed: finding.printed,
        message: findingSentence(finding, lang),
        facts: finding.facts,
        candidates: finding.candidates ?? [],
      })),
      petitions: one.report.petitions,
      cooperation: one.report.cooperation,
    })),
  };
}

function messageOf(one: Received, lang: Lang): string | null {
  const sentence = one.report.reason === null ? undefined : failures[one.report.reason];
  return sentence ? fill(sentence, { file: one.name, ...one.report.details }, lang) : null;
}

function figureJson(structure: Structure, figure: ReadFigure, code: (area: string) => string) {
  return {
    area: code(figure.area),
    sheet: figure.sheet,
    cell: figure.cell,
    printed: figure.printed,
    indicator: figure.indicator,
    breakdown: figure.breakdown,
    period: figure.period,
    scenario: figure.scenario,
    transformation: figure.transformation,
    unit: figure.transformation === "level" ? indicatorOf(structure.catalogue, figure.indicator).unit : "%",
    value: isMissing(figure.value) ? null : figure.value,
    missing: isMissing(figure.value) ? figure.value.missing : null,
    status: figure.status,
    producer: figure.producer,
    restates: figure.restates === true,
  };
}

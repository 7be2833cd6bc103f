import { isDay } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import { isMissing } from "../base/measured.ts";
import { commandWords } from "../language/command-words.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber } from "../language/number.ts";
import type { Figure } from "../observations/figure.ts";
import { type FigureQuery, findFile, readFigures } from "../observations/store.ts";
import { areaByCode, areaOf, codeOf } from "../structure/area.ts";
import { indicatorOf } from "../structure/indicator.ts";
import { isPeriod } from "../structure/period.ts";
import { readReview } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import type { Exit, Session } from "./session.ts";
import { textTable } from "./table.ts";

const shownAtMost = 200;

/** `giaoban figures [--review …] [--indicator …] [--area …] [--period …] [--as-of …]` — all vintages, with their cells. */
export async function showFigures(
  session: Session,
  _positional: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const { read, structure, now } = await session.home();
  const query: FigureQuery = { ...queryOf(options, structure), recorded: now() };
  if (query.review) await readReview(read, query.review);
  const figures = await readFigures(read, options.json ? query : { ...query, limit: shownAtMost + 1 });
  const names = new Map<string, string>();
  for (const sha256 of new Set(figures.map((one) => one.origin.file))) {
    names.set(sha256, (await findFile(read, sha256))?.name ?? "");
  }
  const { lang } = session;
  if (options.json) {
    session.out(`${JSON.stringify(figures.map((one) => figureJson(one, structure, names)))}\n`);
    return 0;
  }
  if (figures.length === 0) {
    session.out(`${commandWords.noFigures[lang]}\n`);
    return 0;
  }
  const words = commandWords;
  const head = [
    words.colArea,
    words.colIndicator,
    words.colPeriod,
    words.colValue,
    words.colUnit,
    words.colStatus,
    words.colProducer,
    words.colKnown,
    words.colOrigin,
  ];
  const rows = figures
    .slice(0, shownAtMost)
    .map((one) => [
      areaOf(structure.geography, one.area).name[lang],
      one.indicator +
        (one.breakdown ? `/${one.breakdown}` : "") +
        (one.transformation === "level" ? "" : ` ${one.transformation}`),
      one.period,
      isMissing(one.value) ? missingWord(one.value.missing, lang) : printNumber(one.value, one.decimals, lang),
      one.transformation === "level" ? indicatorOf(structure.catalogue, one.indicator).unit : "%",
      one.scenario === "plan" ? "plan" : (one.status ?? ""),
      one.producer,
      one.known,
      [names.get(one.origin.file), one.origin.sheet, one.origin.cell].filter((part) => part).join(" · "),
    ]);
  session.out(`${textTable([head.map((word) => word[lang]), ...rows])}\n`);
  if (figures.length > shownAtMost) session.out(`${words.more[lang]}\n`);
  if (figures.some((one) => one.illustrative)) session.err(`${words.illustrative[lang]}\n`);
  return 0;
}

function queryOf(options: Record<string, string | boolean | undefined>, structure: Structure): FigureQuery {
  const text = (name: string) => (typeof options[name] === "string" ? options[name] : undefined);
  const [review, indicator, area, period, asOf] = [
    text("review"),
    text("indicator"),
    text("area"),
    text("period"),
    text("asOf"),
  ];
  if (period !== undefined && !isPeriod(period)) throw new Failure("invalid", "period.unreadable", { period });
  if (asOf !== undefined && !isDay(asOf)) throw new Failure("invalid", "day.unreadable", { day: asOf });
  return {
    ...(review === undefined ? {} : { review }),
    ...(indicator === undefined ? {} : { indicators: [indicatorOf(structure.catalogue, indicator).code] }),
    ...(area === undefined ? {} : { areas: [areaByCode(structure.geography, area).key] }),
    ...(period === undefined ? {} : { periods: [period] }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function figureJson(figure: Figure, structure: Structure, names: ReadonlyMap<string, string>) {
  const { origin, value, ...rest } = figure;
  return {
    ...rest,
    area: codeOf(areaOf(structure.geography, figure.area)),
    unit: figure.transformation === "level" ? indicatorOf(structure.catalogue, figure.indicator).unit : "%",
    value: isMissing(value) ? null : value,
    missing: isMissing(value) ? value.missing : null,
    file: names.get(origin.file) ?? "",
    sha256: origin.file,
    sheet: origin.sheet,
    cell: origin.cell,
    printed: origin.printed,
  };
}

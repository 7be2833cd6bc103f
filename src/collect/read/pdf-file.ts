import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Failure } from "../../base/failure.ts";
import type { PdfPage, Piece, Rule } from "./pdf-page.ts";

const pageLimit = 300;

/** Words and drawn lines of every page. Nothing of the file is run: no scripts, no fonts of its own. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > pageLimit)
      throw new Failure("invalid", "file.too-many-pages", { pages: document.numPages, most: pageLimit });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push({ pieces: await piecesOf(page), ...(await rulesOf(page)) });
    }
    return pages;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new Failure("invalid", isLocked ? "file.encrypted" : "file.damaged", {}, { cause });
  } finally {
    await task.destroy();
  }
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const content = await page.getTextContent();
  return content.items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , scale = 0, left = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, left, right: left + item.width, y, height: Math.abs(scale) || item.height || 10 }];
  });
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** The level and upright lines of a page: strokes, and filled rectangles too thin to be anything else. */
async function rulesOf(page: PDFPageProxy): Promise<Pick<PdfPage, "level" | "upright">> {
  const list = await page.getOperatorList();
  const rules: { level: Rule[]; upright: Rule[] } = { level: [], upright: [] };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  list.fnArray.forEach((operator, index) => {
    const values = list.argsArray[index] as unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, values as unknown as Matrix);
    else if (operator === OPS.constructPath) addRules(rules, values, matrix);
  });
  return rules;
}

const isFill = (operator: number) => operator === OPS.fill || operator === OPS.eoFill;
const isStroke = (operator: number) =>
  (
    [
      OPS.stroke,
      OPS.closeStroke,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ] as number[]
  ).includes(operator);

function addRules(rules: { level: Rule[]; upright: Rule[] }, [operator, paths]: unknown[], matrix: Matrix): void {
  const [data] = (paths ?? []) as ArrayLike<number>[];
  if (typeof operator !== "number" || !data || !(isFill(operator) || isStroke(operator))) return;
  for (const corners of subpaths(data, matrix)) {
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (top - bottom < 2 && right - left > 4) rules.level.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (right - left < 2 && top - bottom > 4)
      rules.upright.push({ at: (left + right) / 2, from: bottom, to: top });
    else if (isStroke(operator)) addSides(rules, corners);
  }
}

/** The sides of a stroked box. */
function addSides(rules: { level: Rule[]; upright: Rule[] }, corners: readonly (readonly [number, number])[]): void {
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    if (Math.abs(y - nextY) < 1 && Math.abs(x - nextX) > 4)
      rules.level.push({ at: y, from: Math.min(x, nextX), to: Math.max(x, nextX) });
    if (Math.abs(x - nextX) < 1 && Math.abs(y - nextY) > 4)
      rules.upright.push({ at: x, from: Math.min(y, nextY), to: Math.max(y, nextY) });
  });
}

/** The straight corners of a path: 0 moves, 1 draws a line, 2 and 3 curve, 4 closes. */
function subpaths(data: ArrayLike<number>, m: Matrix): [number, number][][] {
  const paths: [number, number][][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 4;
    const length = [3, 3, 7, 5, 1][step] ?? 1;
    if (step === 0) paths.push([]);
    if (step <= 1) {
      const [x, y] = [data[at + 1] ?? 0, data[at + 2] ?? 0];
      paths.at(-1)?.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
    }
    at += length;
  }
  return paths.filter((path) => path.length >= 2);
}

import { Resvg } from "@resvg/resvg-js";
import { escapeXml } from "./chart/svg.ts";
import type { Press } from "./press.ts";

/** Drawings use regular and bold only; each face costs time to open. */
function uprightFaces(press: Press): string[] {
  return press.fonts.map(({ path }) => path).filter((path) => !path.includes("Italic"));
}

/** Draws an SVG as PNG, `width` pixels across, on white. */
export function writePng(svg: string, press: Press, width: number): Buffer {
  const font = {
    fontFiles: uprightFaces(press),
    loadSystemFonts: false,
    defaultFontFamily: "Tinos",
    serifFamily: "Tinos",
    sansSerifFamily: "Tinos",
  };
  return new Resvg(svg, { font, fitTo: { mode: "width", value: width }, background: "white" }).render().asPng();
}

/** How wide a text is in Tinos, in points. */
export function measureText(
  text: string,
  { size, bold }: { readonly size: number; readonly bold: boolean },
  press: Press,
): number {
  const style = `font-family="Tinos" font-size="${size}" font-weight="${bold ? 700 : 400}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="50"><text y="30" ${style}>${escapeXml(text)}</text></svg>`;
  const font = { fontFiles: uprightFaces(press), loadSystemFonts: false };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

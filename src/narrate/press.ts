import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { type MapShapes, readMapShapes } from "./map/shapes.ts";

/** What printing needs besides the document, read once: the face (Tinos, as wide as Times New Roman) and the map. */
export interface Press {
  readonly fonts: readonly Font[];
  readonly shapes: MapShapes;
}

export interface Font {
  readonly path: string;
  readonly bytes: Buffer;
}

const faces = [
  "400Regular/Tinos_400Regular",
  "700Bold/Tinos_700Bold",
  "400Regular_Italic/Tinos_400Regular_Italic",
  "700Bold_Italic/Tinos_700Bold_Italic",
];

/** Reads fonts from their package and shapes from `mapFolder`. Nothing of the machine's own fonts is used. */
export function openPress(mapFolder: string): Press {
  const tinos = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
  const fonts = faces.map((face) => {
    const path = `${tinos}/${face}.ttf`;
    return { path, bytes: readFileSync(path) };
  });
  return { fonts, shapes: readMapShapes(mapFolder) };
}

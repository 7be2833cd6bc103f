import type { Content } from "./grid.ts";

/** A stored number with what its format says: whether it prints percent, and how many decimals. */
export function numberContent(value: number, format: string): Content {
  const first = format.split(";")[0] ?? "";
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const decimals = /[0#?]/.test(bare) ? (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0) : null;
  return { kind: "number", value, percent: bare.includes("%"), decimals };
}

import type { Attributes } from "./svg.ts";

/**
 * The roles of colour, and what each is on paper. On the screen a role is a class, so that the page's sheet decides
 * (light, dark, more contrast) and a strict content policy has nothing to refuse; in print it is written out.
 */
const paper = {
  ink: "#141824",
  "ink-2": "#444a5c",
  "ink-3": "#5c6376",
  paper: "#ffffff",
  line: "#d5d8e2",
  "line-strong": "#7d8499",
  subject: "#2c3a92",
  rise: "#1f6f8b",
  fall: "#a5480e",
  "fall-light": "#f6dcc8",
  context: "#858ca0",
  "context-2": "#c9cdd9",
  d2: "#a5480e",
  d1: "#f0c4a3",
  z0: "#e7e9f0",
  u1: "#dcedf3",
  u2: "#97c8d8",
  u3: "#2a7b96",
  u4: "#0b4a60",
  "d2-on": "#ffffff",
  "d1-on": "#3b1a04",
  "z0-on": "#141824",
  "u1-on": "#0d2a36",
  "u2-on": "#06242f",
  "u3-on": "#ffffff",
  "u4-on": "#ffffff",
  s1: "#e9eaf7",
  s2: "#c5caec",
  s3: "#979fdc",
  s4: "#5763b9",
  s5: "#2a3585",
  "s1-on": "#141824",
  "s2-on": "#141824",
  "s3-on": "#141824",
  "s4-on": "#ffffff",
  "s5-on": "#ffffff",
  mis: "#ffffff",
  "mis-on": "#141824",
  "hatch-d1": "#6e2c02",
  "hatch-d2": "#ffffff",
} as const;

export type Ink = keyof typeof paper;
export type Theme = "screen" | "print";

/** The attributes that give an element its fill and stroke. */
export function paint(theme: Theme, { fill, stroke }: { readonly fill?: Ink; readonly stroke?: Ink }): Attributes {
  if (theme === "print") return { ...(fill && { fill: paper[fill] }), ...(stroke && { stroke: paper[stroke] }) };
  return { class: [fill && `f-${fill}`, stroke && `k-${stroke}`].filter(Boolean).join(" ") || undefined };
}

/**
 * The style sheet of the classes, for pages: each role is the custom property of its name if the page has one, else
 * what it is on paper.
 */
export function inkStyles(): string {
  return Object.entries(paper)
    .map(([role, colour]) => `.f-${role}{fill:var(--${role},${colour})}.k-${role}{stroke:var(--${role},${colour})}`)
    .join("\n");
}

/** The class of a growth in percent: breaks −10, 0, 5, 10, 20, because the review counts at 0 and 10. */
export function growthInk(growth: number): "d2" | "d1" | "z0" | "u1" | "u2" | "u3" | "u4" {
  if (growth <= -10) return "d2";
  if (growth < 0) return "d1";
  if (growth === 0) return "z0";
  if (growth < 5) return "u1";
  if (growth < 10) return "u2";
  return growth < 20 ? "u3" : "u4";
}

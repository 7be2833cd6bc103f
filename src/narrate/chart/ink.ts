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

/** The same roles on a dark screen: the growth ramp turns round, the further from 0 the lighter. */
const dark: Readonly<Record<keyof typeof paper, string>> = {
  ink: "#eceef5",
  "ink-2": "#bcc1d0",
  "ink-3": "#9aa1b4",
  paper: "#12151d",
  line: "#343b4d",
  "line-strong": "#79819a",
  subject: "#aab6ff",
  rise: "#62b2cf",
  fall: "#f0a066",
  "fall-light": "#6b4127",
  context: "#6b738a",
  "context-2": "#3d4558",
  d2: "#f0a066",
  d1: "#6b4127",
  z0: "#343b4d",
  u1: "#1d3a48",
  u2: "#28607a",
  u3: "#62b2cf",
  u4: "#bfe8f6",
  "d2-on": "#1d1206",
  "d1-on": "#ffe7d6",
  "z0-on": "#eceef5",
  "u1-on": "#dff2fa",
  "u2-on": "#eefaff",
  "u3-on": "#04222e",
  "u4-on": "#04222e",
  s1: "#22274a",
  s2: "#343c74",
  s3: "#525cab",
  s4: "#8a95e4",
  s5: "#ccd3ff",
  "s1-on": "#eceef5",
  "s2-on": "#eceef5",
  "s3-on": "#ffffff",
  "s4-on": "#10142e",
  "s5-on": "#10142e",
  mis: "#12151d",
  "mis-on": "#eceef5",
  "hatch-d1": "#ffd2ae",
  "hatch-d2": "#4a1f02",
};

export type Ink = keyof typeof paper;
export type Theme = "screen" | "print";

/** The attributes that give an element its fill and stroke. */
export function paint(theme: Theme, { fill, stroke }: { readonly fill?: Ink; readonly stroke?: Ink }): Attributes {
  if (theme === "print") return { ...(fill && { fill: paper[fill] }), ...(stroke && { stroke: paper[stroke] }) };
  return { class: [fill && `f-${fill}`, stroke && `k-${stroke}`].filter(Boolean).join(" ") || undefined };
}

/**
 * The style sheet of the classes, for pages: each role is the custom property of its name if the page has one, else
 * what it is on paper, or on a dark screen where the page allows both.
 */
export function inkStyles(): string {
  return Object.entries(paper)
    .map(([role, light]) => {
      const colour = `var(--${role},light-dark(${light},${dark[role as Ink]}))`;
      return `.f-${role}{fill:${colour}}.k-${role}{stroke:${colour}}`;
    })
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

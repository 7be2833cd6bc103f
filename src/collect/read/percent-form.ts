/** How a column of comparisons is printed: 112,3 · 12,3 · 1,123 · 0,123. For plan completion: 47,6 (`index`) or 0,476. */
export type PercentForm = "index" | "growth" | "fraction-index" | "fraction-growth";

/** One cell of such a column: what it prints, and the ratio that the row's own two levels give, where it has both. */
export interface FormSample {
  readonly printed: number;
  readonly decimals: number;
  readonly ratio: { readonly value: number; readonly error: number } | null;
}

/** `fits` says for each sample which forms its levels agree with. */
export interface FormDecision {
  readonly form: PercentForm | null;
  /** What decided: the rows' own levels, the words of the heading, the size of the values; null where nothing could. */
  readonly by: "levels" | "words" | "sizes" | null;
}

const forms: readonly PercentForm[] = ["index", "growth", "fraction-index", "fraction-growth"];

/**
 * What a printed comparison is as a ratio of the two levels (1.123).
 *
 * @example
 * ratioOf(112.3, "index") // => 1.123
 */
export function ratioOf(printed: number, form: PercentForm): number {
  const part = form.startsWith("fraction") ? printed : printed / 100;
  return Number((form.endsWith("index") ? part : 1 + part).toPrecision(15));
}

/** Whether a cell printed in this form agrees with the row's levels, as far as the printed decimals let one see. */
export function fitsForm({ printed, decimals, ratio }: FormSample, form: PercentForm): boolean {
  if (!ratio) return false;
  const unit = form.startsWith("fraction") ? 1 : 0.01;
  return Math.abs(ratioOf(printed, form) - ratio.value) <= 0.51 * 10 ** -decimals * unit + ratio.error + 1e-9;
}

/**
 * Decides the form of a whole column. The levels decide where they can: the form that most rows agree with, and no other
 * nearly as many. Without levels the words decide ("tăng, giảm") if the sizes do not speak against them, then the sizes.
 */
export function decideForm(
  samples: readonly FormSample[],
  growthWords: boolean,
  possible: readonly PercentForm[] = forms,
): FormDecision {
  const tested = samples.filter((one) => one.ratio !== null);
  const votes = possible
    .map((form) => ({ form, count: tested.filter((one) => fitsForm(one, form)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (first && first.count >= 2 && first.count >= 0.5 * tested.length && first.count >= 2 * (second?.count ?? 0))
    return { form: first.form, by: "levels" };
  const sizes = samples.map((one) => Math.abs(one.printed)).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  if (middle === undefined) return { form: null, by: null };
  const negative = samples.some((one) => one.printed < 0);
  if (!possible.includes("growth")) return bySize(middle > 3 ? "index" : null);
  if (growthWords && (negative || middle < 60) && !(middle < 1 && samples.every((one) => Math.abs(one.printed) < 2)))
    return { form: "growth", by: "words" };
  if (growthWords) return { form: null, by: null };
  if (negative) return { form: null, by: null };
  return bySize(middle >= 75 && middle <= 250 && (sizes[0] ?? 0) > 20 ? "index" : null);
}

function bySize(form: PercentForm | null): FormDecision {
  return form ? { form, by: "sizes" } : { form: null, by: null };
}

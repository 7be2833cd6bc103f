/**
 * Rounds half away from zero at a number of decimals, on the decimal digits a reader sees: 1.005 → 1.01, −2.5 → −3.
 *
 * Works on the shortest decimal text of the number, because 1.005 is stored below 1.005 and `toFixed` would print 1.00.
 * Sums carry binary noise in the 16th digit (0.1 + 0.2); it is taken away first, at 15 significant digits.
 *
 * @param decimals 0 or more
 * @example
 * roundHalfAway(1.005, 2) // => 1.01
 * roundHalfAway(-2.5, 0) // => -3
 * roundHalfAway(1404000.0390000001, 3) // => 1404000.039
 */
export function roundHalfAway(value: number, decimals: number): number {
  return Number(fixedDigits(value, decimals));
}

/**
 * The digits of `value` rounded half away from zero, always with `decimals` decimals and a point: "12.0".
 *
 * @example
 * fixedDigits(12, 1) // => "12.0"
 * fixedDigits(-0.04, 1) // => "0.0"
 */
export function fixedDigits(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const clean = Number(value.toPrecision(15));
  const [mantissa = "0", exponent = "0"] = Math.abs(clean).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1;
  const padded = point > 0 ? digits.padEnd(point, "0") : "0".repeat(1 - point) + digits;
  const whole = point > 0 ? point : 1;
  const kept = padded.slice(0, whole + decimals).padEnd(whole + decimals, "0");
  const next = Number(padded[whole + decimals] ?? "0");
  const scaled = (BigInt(kept) + (next >= 5 ? 1n : 0n)).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
  return clean < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Decimals of a number as printed in a cell that holds a number: 105.72 has 2; long fractions are cut at `most`. */
export function decimalsOf(value: number, most: number): number {
  const text = Number(value.toPrecision(15)).toString();
  if (text.includes("e")) return most;
  return Math.min(most, text.split(".")[1]?.length ?? 0);
}

/**
 * A percentage without the noise of binary fractions, at nine decimals: 106.9 − 100 is 6.9, not 6.900000000000006.
 *
 * Percentages are computed from numbers that people wrote in decimal. Without this an index of exactly 110,0 could miss
 * the threshold of 10 by the sixteenth digit. Nine decimals are far beyond anything printed or compared.
 *
 * @example
 * cleanPercent(106.9 - 100) // => 6.9
 * cleanPercent(100.1 - 100) // => 0.1
 */
export function cleanPercent(value: number): number {
  const clean = Math.round(value * 1e9) / 1e9;
  return clean === 0 ? 0 : clean;
}

/**
 * A sum of decimal numbers without the noise of binary fractions, at thirteen significant digits.
 *
 * @example
 * cleanSum(0.1 + 0.2) // => 0.3
 * cleanSum(1404000.0390000001) // => 1404000.039
 */
export function cleanSum(value: number): number {
  return Number(value.toPrecision(13));
}

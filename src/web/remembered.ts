/**
 * A function that remembers its last results: right for what never changes once made, as a release or a drawing of given
 * values. A result that fails is forgotten.
 *
 * @param most how many results are kept; the one asked for longest ago goes first
 * @param keyOf what a result depends on
 */
export function remembered<A extends readonly unknown[], R>(
  most: number,
  keyOf: (...of: A) => string,
  make: (...of: A) => R,
): (...of: A) => R {
  const kept = new Map<string, R>();
  return (...of) => {
    const key = keyOf(...of);
    const known = kept.get(key);
    const result = known === undefined ? make(...of) : known;
    kept.delete(key);
    kept.set(key, result);
    if (kept.size > most) for (const oldest of [...kept.keys()].slice(0, kept.size - most)) kept.delete(oldest);
    if (result instanceof Promise) result.catch(() => kept.delete(key));
    return result;
  };
}

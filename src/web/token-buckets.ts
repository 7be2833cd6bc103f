/** How often one caller may ask. */
export interface Allowance {
  /** Tokens a caller that has not been seen lately has. */
  readonly burst: number;
  /** Tokens that come back each minute, up to `burst`. */
  readonly perMinute: number;
  /** Callers remembered; the one not seen for longest is forgotten first. */
  readonly callers: number;
}

/** Takes tokens from a caller's bucket. */
export interface TokenBuckets {
  /**
   * @returns 0 when the tokens were there and are taken, else the seconds until they are
   */
  take(caller: string, tokens: number, at: Date): number;
}

/**
 * A bucket of tokens a caller: it starts full, each request takes some, and they come back with time. Kept in memory, so
 * each process counts for itself.
 */
export function tokenBuckets({ burst, perMinute, callers }: Allowance): TokenBuckets {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    take(caller, tokens, at) {
      const now = at.getTime();
      const known = buckets.get(caller) ?? { tokens: burst, at: now };
      const back = (Math.max(0, now - known.at) * perMinute) / 60_000;
      const there = Math.min(burst, known.tokens + back);
      const enough = there >= tokens;
      buckets.delete(caller);
      // What is refused changes nothing but that the caller was seen.
      buckets.set(caller, enough ? { tokens: there - tokens, at: now } : known);
      if (buckets.size > callers)
        for (const oldest of [...buckets.keys()].slice(0, buckets.size - callers)) buckets.delete(oldest);
      return enough ? 0 : Math.ceil(((Math.min(tokens, burst) - there) / perMinute) * 60);
    },
  };
}

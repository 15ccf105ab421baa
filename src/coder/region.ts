/** The country and governorate a report speaks of, by its clear places. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly admin1: string | null;
}

const COUNTRY = "country ";

/**
 * The country with most votes, and the governorate with more than half.
 *
 * @param votes of {@link adminVotes}, by governorate and by `country XX`
 */
export function regionOf(votes: ReadonlyMap<string, number>): Region {
  let country: string | null = null;
  let admin1: string | null = null;
  let most = 0;
  let sum = 0;
  let top = 0;
  for (const [key, n] of votes) {
    if (key.startsWith(COUNTRY)) {
      if (n <= most) continue;
      most = n;
      country = key.slice(COUNTRY.length);
      continue;
    }
    sum += n;
    if (n <= top) continue;
    top = n;
    admin1 = key;
  }
  return { country, admin1: top * 2 > sum ? admin1 : null };
}

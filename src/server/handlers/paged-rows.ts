/**
 * A page of rows that are all at hand.
 *
 * @param keyOf - what stands for a row; the page after begins behind it
 * @param after - key of the last row of the page before; one that went since
 * begins anew
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  limit: number,
  after: string | undefined,
): { readonly items: readonly Row[]; readonly next: string | null } {
  const from =
    after === undefined ? 0 : rows.findIndex((row) => keyOf(row) === after) + 1;
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  const isMore = from + limit < rows.length && last !== undefined;
  return { items, next: isMore ? keyOf(last) : null };
}

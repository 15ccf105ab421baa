/**
 * Rows of a query that is asked piece by piece, so that a table of any size
 * needs little memory.
 *
 * @param fetch - the rows after a row, in an order that names each row's place;
 * none when there are no more
 */
export async function* paged<Row>(
  fetch: (last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: Row | undefined;
  for (;;) {
    const rows = await fetch(last);
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1);
  }
}

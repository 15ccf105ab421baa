/** A line of a dump's data: of a table, or the table's own beginning or end. */
export interface DumpLine {
  readonly table: string;
  /** Names, as in the line that begins the table. */
  readonly columns: readonly string[];
  readonly kind: "begin" | "row" | "end";
  /** Without the line feed. */
  readonly bytes: Buffer;
}

const LINE_FEED = 0x0a;

/** Lines by their line feeds alone: texts may hold other ends of lines. */
async function* linesOf(stream: AsyncIterable<Uint8Array>) {
  let held: Buffer[] = [];
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    let start = 0;
    for (;;) {
      const end = piece.indexOf(LINE_FEED, start);
      if (end === -1) break;
      held.push(piece.subarray(start, end));
      yield Buffer.concat(held);
      held = [];
      start = end + 1;
    }
    held.push(piece.subarray(start));
  }
}

const BEGIN = /^COPY .*?\.?"?(\w+)"? \((.+)\) FROM stdin;$/;

/** The rows of a dump as text, as `pg_restore --file=-` tells them. */
export async function* dumpLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<DumpLine> {
  let open: { readonly table: string; readonly columns: string[] } | undefined;
  for await (const bytes of linesOf(stream)) {
    if (open === undefined) {
      if (!bytes.subarray(0, 5).equals(Buffer.from("COPY "))) continue;
      const [, table, columns] = BEGIN.exec(bytes.toString("utf8")) ?? [];
      if (table === undefined || columns === undefined) continue;
      open = { table, columns: columns.split(", ") };
      yield { ...open, kind: "begin", bytes };
    } else if (bytes.length === 2 && bytes.toString("latin1") === "\\.") {
      yield { ...open, kind: "end", bytes };
      open = undefined;
    } else yield { ...open, kind: "row", bytes };
  }
}

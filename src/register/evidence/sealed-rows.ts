import type { ExpressionBuilder } from "kysely";
import type { Store } from "../open-register.js";
import type { RegisterTables, RowOf } from "../tables.js";

/** Rows that are held at a time. */
const ROWS_AT_ONCE = 300;

interface Place {
  readonly report_key: string;
  readonly version: string;
}

const placeOf = ({ report_key, version }: Place) => `${version} ${report_key}`;

const START: Place = { report_key: "", version: "" };

const after =
  <Table extends "capture" | "coding" | "report_version">(last: Place) =>
  (eb: ExpressionBuilder<RegisterTables, Table>) =>
    eb.or([
      eb("report_key" as never, ">", last.report_key as never),
      eb.and([
        eb("report_key" as never, "=", last.report_key as never),
        eb("version" as never, ">", last.version as never),
      ]),
    ]);

/** A reading with its claims in their order. */
export interface ReadingRows {
  readonly coding: RowOf<"coding">;
  readonly claims: readonly RowOf<"claim">[];
}

/** All readings, by report and version. */
export async function* allReadings(on: Store): AsyncGenerator<ReadingRows> {
  let last = START;
  for (;;) {
    const codings = await on
      .selectFrom("coding")
      .selectAll()
      .where(after<"coding">(last))
      .orderBy("report_key")
      .orderBy("version")
      .limit(ROWS_AT_ONCE)
      .execute();
    const end = codings.at(-1);
    if (end === undefined) return;
    last = end;
    const keys = [...new Set(codings.map(({ report_key }) => report_key))];
    const claims = await on
      .selectFrom("claim")
      .selectAll()
      .where("report_key", "in", keys)
      .orderBy("report_key")
      .orderBy("version")
      .orderBy("ordinal")
      .execute();
    const byPlace = new Map<string, RowOf<"claim">[]>();
    for (const claim of claims) {
      const own = byPlace.get(placeOf(claim)) ?? [];
      if (own.length === 0) byPlace.set(placeOf(claim), own);
      own.push(claim);
    }
    for (const coding of codings) {
      yield { coding, claims: byPlace.get(placeOf(coding)) ?? [] };
    }
  }
}

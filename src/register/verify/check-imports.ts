import { allWithdrawals } from "../withdrawal/withdrawn-reports.js";
import { BEFORE, itemsDigest } from "../log/import-items.js";
import {
  reportsOfImports,
  wronglyMarked,
} from "../imports/standing-versions.js";
import { undoneImports } from "../imports/undone-imports.js";
import type { Register, Store } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import { versionName, type Findings } from "./finding.js";

const ROWS_AT_ONCE = 1000;
const table = "import_item";

/** The digest of its items, by import, as the signed log has it. */
async function signedDigests(
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const rows = await store
    .selectFrom("log_entry")
    .select(["id", "body"])
    .where("kind", "=", "import")
    .where("body", "is not", null)
    .execute();
  return new Map(
    rows.flatMap(({ id, body }) => {
      const told = JSON.parse(body ?? "{}") as Readonly<
        Record<string, unknown>
      >;
      // Entries of an earlier version have none.
      return told["items"] === undefined ? [] : [[id, String(told["digest"])]];
    }),
  );
}

async function* checkDigests(
  store: Store,
  signed: ReadonlyMap<string, string>,
): Findings {
  for (const [id, digest] of signed) {
    const items = await store
      .selectFrom("import_item")
      .select(["report_key", "version"])
      .where("import_id", "=", id)
      .execute();
    const seen = items.map((row) => `${row.version} ${row.report_key}`);
    if (itemsDigest(seen) === digest) continue;
    const found = { table, record: id, seen: `${seen.length} items` };
    yield { code: "VER-IMPORT-CHANGED", ...found };
  }
}

/** Items of imports that nobody signed, and of versions that are not there. */
async function* checkItems(
  store: Store,
  signed: ReadonlyMap<string, string>,
): Findings {
  // What was withdrawn elsewhere never came here.
  const withdrawals = await allWithdrawals(store);
  const gone = new Set(withdrawals.flatMap(({ reports }) => reports));
  const rows = paged<
    RowOf<"import_item"> & { readonly standing: string | null }
  >((last) =>
    store
      .selectFrom("import_item")
      .leftJoin("report_version", (join) =>
        join
          .onRef("report_version.report_key", "=", "import_item.report_key")
          .onRef("report_version.version", "=", "import_item.version"),
      )
      .select([
        "import_id",
        "import_item.report_key as report_key",
        "import_item.version as version",
        "report_version.version as standing",
      ])
      .where((eb) =>
        eb(
          eb.refTuple(
            "import_id",
            "import_item.report_key",
            "import_item.version",
          ),
          ">",
          eb.tuple(
            last?.import_id ?? "",
            last?.report_key ?? "",
            last?.version ?? "",
          ),
        ),
      )
      .orderBy("import_id")
      .orderBy("import_item.report_key")
      .orderBy("import_item.version")
      .limit(ROWS_AT_ONCE)
      .execute(),
  );
  for await (const row of rows) {
    const isTold = row.import_id === BEFORE || signed.has(row.import_id);
    const code = "VER-IMPORT-CHANGED";
    if (!isTold) yield { code, table, record: row.import_id, seen: "import" };
    else if (row.standing === null && !gone.has(row.report_key))
      yield { code, table, record: versionName(row), seen: row.import_id };
  }
}

/** Versions that count though their imports were undone, or the other way. */
async function* checkUndone(store: Store): Findings {
  const undone = await undoneImports(store);
  const keys = await reportsOfImports(store, undone.keys());
  for (const row of await wronglyMarked(store, keys, undone)) {
    const at = { table: "report_version", record: versionName(row) };
    yield {
      code: "VER-IMPORT-CHANGED",
      ...at,
      seen: `undone ${1 - row.undone}`,
    };
  }
}

/** Holds what each import is said to have brought against the signed log. */
export async function* checkImports({ store }: Register): Findings {
  const signed = await signedDigests(store);
  yield* checkDigests(store, signed);
  yield* checkItems(store, signed);
  yield* checkUndone(store);
}

/** All rows of a register, to be compared with another's. */
import { sql } from "kysely";
import { openEvidence, openRegister } from "../../dist/register/index.js";

/**
 * Tell when, or are made of random keys and of what a kill left of a batch:
 * they may differ between equal registers.
 */
const OWN_COLUMNS = new Set(
  [
    "captured_at",
    "seal",
    "pack_id",
    "starts",
    "stored_bytes",
    "import_id",
  ].concat(["wrapped_key"]),
);
const OWN_TABLES = new Set(
  ["evidence_pack", "evidence_chunk", "device", "log_entry"].concat([
    "register_key",
    "decision",
    "decision_anchor",
  ]),
);
/** Changed by later reports; all others are only ever added. */
const COMPUTED = /^(?:incident|link|search)/;
/** What a decision changes of what is shown. */
const DECIDED = /^(?:incident|search)|^link_(?:decision|state|change)/;

/** Opens a register; undefined when a kill forestalled it. */
export async function openIfThere(place) {
  try {
    return await openRegister(place, { create: false });
  } catch (error) {
    if (error.code === "REG-MISSING") return undefined;
    throw error;
  }
}

function lineOf(row) {
  const cells = Object.entries(row).filter(([name]) => !OWN_COLUMNS.has(name));
  return JSON.stringify(cells);
}

/** The schema of a register; undefined on SQLite, which has none. */
async function schemaOf({ engine, store }) {
  if (engine.name === "sqlite") return undefined;
  const { rows } = await sql`select current_schema()::text as own`.execute(
    store,
  );
  return rows[0]?.own;
}

/**
 * @returns sorted lines by table; none when there is no register
 */
export async function rowsOf(place) {
  const register = await openIfThere(place);
  if (register === undefined) return new Map();
  try {
    const { store } = register;
    const tables = await store.introspection.getTables();
    const own = await schemaOf(register);
    // Beside the register stands the schema that delivers its jobs.
    const names = tables
      .filter(({ schema }) => own === undefined || schema === own)
      .map(({ name }) => name)
      .sort();
    const rows = new Map();
    for (const name of names.filter((one) => !OWN_TABLES.has(one))) {
      const all = await store.selectFrom(name).selectAll().execute();
      rows.set(name, all.map(lineOf).sort());
    }
    return rows;
  } finally {
    await register.close();
  }
}

/** Ids of all decisions in the log. */
export async function decisionsOf(place) {
  const register = await openIfThere(place);
  if (register === undefined) return [];
  try {
    const rows = await register.store
      .selectFrom("log_entry")
      .select("id")
      .where("kind", "=", "decision")
      .execute();
    return rows.map(({ id }) => id);
  } finally {
    await register.close();
  }
}

/** @returns how many stored reports have bytes that cannot be read */
export async function unreadable(place) {
  const register = await openIfThere(place);
  if (register === undefined) return 0;
  try {
    const evidence = openEvidence(register);
    const captures = await register.store
      .selectFrom("capture")
      .select("sha256")
      .where("sha256", "is not", null)
      .execute();
    const read = captures.map(({ sha256 }) =>
      evidence.get(sha256).then(
        () => 0,
        () => 1,
      ),
    );
    return (await Promise.all(read)).reduce((sum, one) => sum + one, 0);
  } finally {
    await register.close();
  }
}

/** Names of the tables that differ; those that decisions change left out. */
export function differing(rows, expected, isDecided) {
  const names = new Set([...rows.keys(), ...expected.keys()]);
  return [...names].filter(
    (name) =>
      !(isDecided && DECIDED.test(name)) &&
      JSON.stringify(rows.get(name)) !== JSON.stringify(expected.get(name)),
  );
}

/** How many rows the other register lacks, of tables that only grow. */
export function strangers(part, whole) {
  return [...part].flatMap(([table, rows]) => {
    if (COMPUTED.test(table)) return [];
    const known = new Set(whole.get(table));
    return rows.filter((row) => !known.has(row));
  }).length;
}

import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { RegisterIncident } from "../model/register-incident.js";
import { currentReadings, type CurrentReading } from "./current-readings.js";
import {
  claimEffectsDigest,
  linkingDecisions,
  type LinkingDecision,
} from "./decisions/claim-effects.js";
import { writeIncidents } from "./incident-rows.js";
import { inTransaction, type Register, type Store } from "./open-register.js";

/** Fetches readings by report key, in any order; unknown keys are left out. */
export type FetchReadings = (
  reportKeys: readonly string[],
) => Promise<readonly CurrentReading[]>;

/** One linking of all reports, of which it holds no more than it must. */
export interface Linking {
  /** Takes every reading, one after the other; the order must not matter. */
  readonly put: (reading: CurrentReading) => void;
  /**
   * Then tells the incidents. Members are named by `reportKey` and print
   * number; `claims` are their keys, in the same order.
   */
  readonly incidents: (fetch: FetchReadings) => AsyncIterable<RegisterIncident>;
}

/** Joins the claims of all reports into incidents. */
export interface Linker {
  /** Changes when the same claims would give other incidents. */
  readonly version: string;
  /** @param decisions - those in force that join and part claims */
  readonly begin: (decisions: readonly LinkingDecision[]) => Linking;
}

const LINKING = "incidents";

/** Digest of all claims that count, and of the decisions about them. */
async function inputDigest(store: Store, linker: Linker): Promise<string> {
  const rows = await store
    .selectFrom("report")
    .innerJoin("coding", (join) =>
      join
        .onRef("coding.report_key", "=", "report.report_key")
        .onRef("coding.version", "=", "report.current_version"),
    )
    .select(["report.report_key as key", "coding.version", "coding.coder"])
    .orderBy("report.report_key")
    .execute();
  const decided = await claimEffectsDigest(store);
  const digest = createHash("sha256").update(linker.version).update(decided);
  for (const row of rows) {
    digest.update(`\n${JSON.stringify([row.key, row.version, row.coder])}`);
  }
  return digest.digest("hex");
}

async function isLinked(store: Store, input: string): Promise<boolean> {
  const row = await store
    .selectFrom("linking")
    .select("input")
    .where("name", "=", LINKING)
    .executeTakeFirst();
  return row?.input === input;
}

/**
 * Ids as `isnad code` prints them, unless two namespaces share one: then the
 * report's key, which is never shared.
 */
function printedIds() {
  const ids = new Map<string, string>();
  const uses = new Map<string, number>();
  return {
    add({ reportKey, reportId }: CurrentReading) {
      ids.set(reportKey, reportId);
      uses.set(reportId, (uses.get(reportId) ?? 0) + 1);
    },
    of: (reportKey: string): string => {
      const id = ids.get(reportKey) ?? reportKey;
      return uses.get(id) === 1 ? id : reportKey;
    },
  };
}

function fetchFrom(store: Store): FetchReadings {
  return async (keys) => {
    const found: CurrentReading[] = [];
    for await (const reading of currentReadings(store, keys))
      found.push(reading);
    return found;
  };
}

/**
 * Brings the incidents up to date with the claims, which are read once for
 * linking and once more, some hundred at a time, for viewing. Where nothing changed since
 * the last time, nothing is written.
 *
 * A run that was killed after storing reports leaves older incidents behind;
 * every reader calls this first, so nobody sees them.
 *
 * @returns whether incidents were computed
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`
 */
export async function linkRegister(
  register: Register,
  linker: Linker,
): Promise<boolean> {
  const before = await inputDigest(register.store, linker);
  if (await isLinked(register.store, before)) return false;
  const work = async (store: Store) => {
    // Read again under the lock: another process may have stored or linked.
    const input = await inputDigest(store, linker);
    if (await isLinked(store, input)) return false;
    const linking = linker.begin(await linkingDecisions(store));
    const printed = printedIds();
    for await (const reading of currentReadings(store)) {
      linking.put(reading);
      printed.add(reading);
    }
    const incidents = linking.incidents(fetchFrom(store));
    await writeIncidents(store, incidents, printed.of);
    await store
      .insertInto("linking")
      .values({ name: LINKING, input })
      .onConflict((conflict) =>
        conflict.column("name").doUpdateSet({ input: sql`excluded.input` }),
      )
      .execute();
    return true;
  };
  return inTransaction(register, work, { isRepeatable: true });
}

import { IsnadError } from "../../model/errors.js";
import { appendEntry } from "../log/append-entry.js";
import { logHeads } from "../log/heads.js";
import { logWriter } from "../log/log-writer.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { checkToken, type ReadToken } from "./read-token.js";
import { statementOf, type LogStatement } from "./statement.js";

/** Body of a `timestamp` entry of the log. */
export interface KeptTimestamp {
  readonly statement: LogStatement;
  /** The authority's whole answer, DER in base64. */
  readonly answer: string;
}

/** A timestamp as its entry holds it. */
export interface LoggedTimestamp extends KeptTimestamp {
  /** Id of the entry. */
  readonly entry: string;
}

/** @returns by hybrid time */
export async function loggedTimestamps(
  store: Store,
): Promise<readonly LoggedTimestamp[]> {
  const rows = await store
    .selectFrom("log_entry")
    .select(["id", "body"])
    .where("kind", "=", "timestamp")
    .orderBy("millis")
    .orderBy("counter")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, body }) =>
    body === null
      ? []
      : [{ entry: id, ...(JSON.parse(body) as KeptTimestamp) }],
  );
}

/**
 * What is to be dated now.
 *
 * @throws IsnadError `REG-LOG-IS-EMPTY`
 */
export async function currentStatement(store: Store): Promise<LogStatement> {
  const heads = await logHeads(store);
  if (heads.length === 0) throw new IsnadError("REG-LOG-IS-EMPTY", {});
  return statementOf(heads);
}

/** The first entry that a statement names and that is not in the log. */
export async function missingEntry(
  store: Store,
  { heads }: LogStatement,
): Promise<string | null> {
  for (const { id, device, number } of heads) {
    const row = await store
      .selectFrom("log_entry")
      .select("id")
      .where("id", "=", id)
      .where("device_id", "=", device)
      .where("number", "=", number)
      .executeTakeFirst();
    if (row === undefined) return id;
  }
  return null;
}

/**
 * Keeps an authority's answer in the log, after checking it.
 *
 * @param author - a code, never a name
 * @throws IsnadError `REG-TIMESTAMP-NOT-SOUND`, `REG-TIMESTAMP-OF-OTHER`,
 * `REG-AUTHOR-IS-NO-CODE`, `REG-DEVICE-KEY`
 * @throws StoreError see `inTransaction`
 */
export async function keepTimestamp(
  register: Register,
  author: string,
  given: { readonly statement: LogStatement; readonly answer: Uint8Array },
  now: () => number = Date.now,
): Promise<ReadToken> {
  const { statement, answer } = given;
  const check = await checkToken(answer, statement);
  if (!check.ok) {
    const { fault, seen } = check;
    throw new IsnadError("REG-TIMESTAMP-NOT-SOUND", { fault, seen });
  }
  await inTransaction(register, async (store) => {
    const missing = await missingEntry(store, statement);
    if (missing !== null)
      throw new IsnadError("REG-TIMESTAMP-OF-OTHER", { entry: missing });
    const body: KeptTimestamp = {
      statement,
      answer: Buffer.from(answer).toString("base64"),
    };
    const writer = logWriter(register, now);
    await appendEntry(store, writer, { author, kind: "timestamp", body });
  });
  return check.token;
}

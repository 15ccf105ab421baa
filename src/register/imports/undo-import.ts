import { IsnadError } from "../../model/errors.js";
import { pieces } from "../known-reports.js";
import { appendEntry } from "../log/append-entry.js";
import { logWriter } from "../log/log-writer.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { toldBy } from "../withdrawal/told-words.js";
import { borneDecisions, type BorneDecision } from "./borne-decisions.js";
import { findImport } from "./find-import.js";
import { settleImports } from "./settle-imports.js";
import { wronglyMarked, type MarkedVersion } from "./standing-versions.js";
import { undoneImports } from "./undone-imports.js";

/** What a person asks to be undone. */
export interface UndoRequest {
  /** Id of the import, or its first eight digits or more. */
  readonly import: string;
  /** Stays, readable and signed. */
  readonly reason: string;
  /** A code, never a name. */
  readonly author: string;
  /** Whether reports leave that people decided on, too. */
  readonly evenDecided: boolean;
}

/** What came of it. */
export interface ImportUndone {
  /** Whole id of the import. */
  readonly import: string;
  /** Whether it was undone before: nothing was written then. */
  readonly isAgain: boolean;
  /** Versions that left: nothing else had brought them. */
  readonly versions: number;
  /** Reports of which a version left; another one may count now. */
  readonly reports: number;
  /** Decisions that rested on them; they rest again when it is imported again. */
  readonly decisions: readonly BorneDecision[];
}

/** Versions that leave when an import is undone. */
async function leavingWith(
  store: Store,
  id: string,
): Promise<readonly MarkedVersion[]> {
  const undone = await undoneImports(store);
  const rows = await store
    .selectFrom("import_item")
    .select("report_key")
    .where("import_id", "=", id)
    .execute();
  const then = { has: (known: string) => known === id || undone.has(known) };
  const keys = rows.map(({ report_key }) => report_key);
  const turned = await wronglyMarked(store, keys, then);
  return turned.filter((row) => row.undone === 1);
}

/** Reports whose words are held against the reason at a time. */
const READ_AT_ONCE = 200;

/** Decisions that the message names. */
const SHOWN = 5;

function decided(decisions: readonly BorneDecision[]) {
  const named = decisions
    .slice(0, SHOWN)
    .map(({ id, kind }) => `${kind} ${id.slice(0, 12)}`);
  const more = decisions.length > SHOWN ? [`… ${decisions.length}`] : [];
  return [...named, ...more].join(", ");
}

/**
 * Undoes an import: one signed entry of the log says so, with the reason, and in
 * the same transaction the versions that nothing else brought stop to count. The
 * evidence of them stays until it is withdrawn; importing again brings them
 * back. Linking must follow.
 *
 * @throws IsnadError `REG-IMPORT-UNKNOWN`, `REG-IMPORT-DECIDED`,
 * `REG-AUTHOR-IS-NO-CODE`, `REG-REASON-TELLS`
 * @throws StoreError see `inTransaction`; nothing is changed then
 */
export async function undoImport(
  register: Register,
  { import: name, reason, author, evenDecided }: UndoRequest,
  now: () => number = Date.now,
): Promise<ImportUndone> {
  return inTransaction(register, async (store) => {
    const id = await findImport(store, name);
    if ((await undoneImports(store)).has(id))
      return { import: id, isAgain: true, ...NOTHING };
    const leaving = await leavingWith(store, id);
    const keys = [...new Set(leaving.map(({ report_key }) => report_key))];
    const decisions = await borneDecisions(store, leaving);
    if (decisions.length > 0 && !evenDecided) {
      const seen = decided(decisions);
      throw new IsnadError("REG-IMPORT-DECIDED", {
        seen,
        count: decisions.length,
      });
    }
    // A few at a time: an import may be as large as the register.
    for (const piece of pieces(keys, READ_AT_ONCE))
      if ((await toldBy(store, piece))(reason))
        throw new IsnadError("REG-REASON-TELLS", {});
    await appendEntry(store, logWriter(register, now), {
      author,
      kind: "undo-import",
      body: { import: id, reason },
    });
    const { left } = await settleImports(store, keys);
    const counts = { versions: left, reports: keys.length, decisions };
    return { import: id, isAgain: false, ...counts };
  });
}

const NOTHING = { versions: 0, reports: 0, decisions: [] } as const;

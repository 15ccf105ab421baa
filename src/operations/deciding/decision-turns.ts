import { setImmediate } from "node:timers/promises";
import type { Decision } from "../../model/decision.js";
import { completeDecision } from "../../register/decisions/complete-decision.js";
import { sightAhead, type Sight } from "../../register/decisions/sight.js";
import { storedVersions } from "../../register/stored-versions.js";
import {
  appendDecisions,
  type CheckedDecision,
} from "../../register/decisions/decide.js";
import { checkFreeSpace } from "../../register/free-space.js";
import { logWriter } from "../../register/log/log-writer.js";
import { StoreError } from "../../register/messages.js";
import {
  inTransaction,
  type Register,
  type Store,
} from "../../register/open-register.js";
import type { DecideKind, PlacedLine } from "./decide-line.js";
import { decideLines } from "./decide-lines.js";
import { requestOf } from "./decision-request.js";

/** A decision on the disk. */
export interface DecidedInTurn {
  readonly decision: Decision;
  /**
   * The incident that it is about, with its version right after it; null where
   * that is only known after the next linking.
   */
  readonly standing: { readonly id: string; readonly version: string } | null;
}

/** Decides what one line asks for, in the name of a code. */
export type DecideInTurn = (
  placed: PlacedLine,
  author: string,
) => Promise<DecidedInTurn>;

/** Kinds that change nothing but the one incident they are about. */
const OF_ONE: ReadonlySet<DecideKind> = new Set([
  "accept",
  "reject",
  "correct",
  "grade",
  "release",
  "withhold",
  "embargo",
  "classify",
  "reply",
  "note",
]);

/** Of them, the one that takes claims out: what is left is linked anew. */
const UNLINKING: ReadonlySet<DecideKind> = new Set(["reject"]);

/** Decisions in one transaction at most: those before wait for the last. */
const MOST_TOGETHER = 32;

interface Waiting {
  readonly placed: PlacedLine;
  readonly author: string;
  readonly done: (decided: DecidedInTurn) => void;
  readonly failed: (error: unknown) => void;
}

/** The one incident of a decision that leaves all others alone; else null. */
function incidentOf({ line, versions = {} }: PlacedLine): string | null {
  const [id, ...more] = Object.keys(versions);
  const isOne = id !== undefined && more.length === 0;
  return OF_ONE.has(line.kind) && isOne ? id : null;
}

/**
 * Takes the first that waits and, of those behind it, whatever is about other
 * incidents: what one of them changes, no other of them has read.
 */
function takeTogether(waiting: Waiting[]): readonly Waiting[] {
  const first = waiting.shift();
  if (first === undefined) return [];
  const own = incidentOf(first.placed);
  if (own === null) return [first];
  const taken = [first];
  const met = new Set([own]);
  for (let at = 0; at < waiting.length && taken.length < MOST_TOGETHER;) {
    const id = incidentOf(waiting[at]!.placed);
    // Nobody overtakes what may be about everything.
    if (id === null) break;
    if (met.has(id)) at += 1;
    else {
      met.add(id);
      taken.push(...waiting.splice(at, 1));
    }
  }
  return taken;
}

interface Judged {
  readonly one: Waiting;
  readonly outcome:
    { readonly checked: CheckedDecision } | { readonly error: unknown };
}

async function judge(
  store: Store,
  one: Waiting,
  sight: Sight,
): Promise<Judged> {
  const { line, versions = {} } = one.placed;
  try {
    const request = await requestOf(store, line, one.author);
    const body = await completeDecision(store, { ...request, versions }, sight);
    return { one, outcome: { checked: { author: request.author, body } } };
  } catch (error) {
    return { one, outcome: { error } };
  }
}

/** Decides one alone, with whatever its kind needs besides. */
async function decideAlone(register: Register, one: Waiting): Promise<void> {
  try {
    const [decision] = await decideLines(register, [one.placed], {
      author: one.author,
      onRefused: () => undefined,
    });
    if (decision === undefined) throw new Error("no decision was written");
    one.done({ decision, standing: null });
  } catch (error) {
    one.failed(error);
  }
}

/** @returns what is told once the transaction is on the disk */
async function writeTogether(
  register: Register,
  store: Store,
  taken: readonly Waiting[],
): Promise<readonly (() => void)[]> {
  const sight = await sightAhead(
    store,
    taken.flatMap(({ placed }) => incidentOf(placed) ?? []),
  );
  const judged: Judged[] = [];
  for (const one of taken) judged.push(await judge(store, one, sight));
  const good = judged.flatMap(({ one, outcome }) =>
    "checked" in outcome ? [{ one, checked: outcome.checked }] : [],
  );
  const decisions = await appendDecisions(
    store,
    logWriter(register),
    good.map(({ checked }) => checked),
  );
  const refused = judged.flatMap(({ one, outcome }) =>
    "error" in outcome ? [() => one.failed(outcome.error)] : [],
  );
  const versions = await storedVersions(
    { store, name: register.engine.name },
    good.flatMap(({ one }) => incidentOf(one.placed) ?? []),
  );
  const written = good.map(({ one }, at) => {
    const id = incidentOf(one.placed);
    const version = id === null ? undefined : versions.get(id);
    const isKnown = !UNLINKING.has(one.placed.line.kind);
    const standing =
      id !== null && version !== undefined && isKnown ? { id, version } : null;
    return () => one.done({ decision: decisions[at]!, standing });
  });
  return [...refused, ...written];
}

/**
 * Lets those who decide at the same time wait for one write to the disk instead
 * of each for his own. What waits when a transaction begins goes into it, where
 * it is about incidents of its own; a decision that is refused leaves the others
 * of its transaction as they are; each is told when all are on the disk.
 *
 * @throws what `decideLines` throws, to whom it concerns
 */
export function decisionTurns(register: Register): DecideInTurn {
  const waiting: Waiting[] = [];
  let isAtWork = false;

  /** Tells everybody of one transaction what became of his decision. */
  async function decideTogether(): Promise<void> {
    let taken: readonly Waiting[] = [];
    try {
      await checkFreeSpace(register);
      const told = await inTransaction(register, async (store) => {
        // Only now: whoever came while others wrote goes along.
        taken = takeTogether(waiting);
        return writeTogether(register, store, taken);
      });
      for (const tell of told) tell();
    } catch (error) {
      if (taken.length === 0) taken = takeTogether(waiting);
      if (error instanceof StoreError || taken.length === 1) {
        // Nobody knows whether a commit that failed was written: not again.
        for (const one of taken) one.failed(error);
        return;
      }
      // One of them spoils the others: each by itself, and hears of its own.
      for (const one of taken) await decideAlone(register, one);
    }
  }

  async function work(): Promise<void> {
    isAtWork = true;
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      // What came in while the disk was written to is read first, and goes along.
      await setImmediate();
      if (incidentOf(first.placed) !== null) await decideTogether();
      else await decideAlone(register, waiting.shift()!);
    }
    isAtWork = false;
  }

  return (placed, author) =>
    new Promise((done, failed) => {
      waiting.push({ placed, author, done, failed });
      if (!isAtWork) void work();
    });
}

import type { Coded } from "../model/errors.js";
import { IsnadError } from "../model/errors.js";
import type { Store } from "../register/open-register.js";
import type { RowOf } from "../register/tables.js";

/** What a job can be in. */
export const JOB_STATES = [
  /** Waits for a worker. */
  "queued",
  /** A worker has it. */
  "running",
  "done",
  /** Trying again would not help: its request or its input is wrong. */
  "failed",
  /** A person stopped it; what was stored by then stays. */
  "cancelled",
  /** Given up after it failed too often; a person may have it tried again. */
  "dead",
] as const;

/** One of {@link JOB_STATES}. */
export type JobState = (typeof JOB_STATES)[number];

/** Plain data, as it goes through JSON. */
export type Plain = Readonly<Record<string, unknown>>;

/** Work that goes on after it was asked for. */
export interface Job {
  /** Later ones are greater. */
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  /** A code, never a name. */
  readonly author: string;
  readonly request: Plain;
  /** How far it is; null before it began. */
  readonly progress: Plain | null;
  /** Null before it is done. */
  readonly result: Plain | null;
  /** The last fault, also of one that will be tried again. */
  readonly error: Coded | null;
  /** How often it was begun. */
  readonly attempts: number;
  /** UTC instants. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Not begun before this instant. */
  readonly dueAt: string;
  /** Who has it, or had it last. */
  readonly worker: string | null;
}

/** Whether nothing more happens to it by itself. */
export const hasEnded = ({ state }: Pick<Job, "state">): boolean =>
  state !== "queued" && state !== "running";

const parsed = <T>(text: string | null) =>
  text === null ? null : (JSON.parse(text) as T);

/** A row as others see it. */
export function jobOf(row: RowOf<"job">): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as JobState,
    author: row.author,
    request: JSON.parse(row.request) as Plain,
    progress: parsed<Plain>(row.progress),
    result: parsed<Plain>(row.result),
    error: parsed<Coded>(row.error),
    attempts: row.attempts,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    dueAt: row.due_at,
    worker: row.worker,
  };
}

/** Reads the row of a job. @throws IsnadError `JOB-UNKNOWN` */
export async function jobRow(store: Store, id: string): Promise<RowOf<"job">> {
  const row = await store
    .selectFrom("job")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new IsnadError("JOB-UNKNOWN", { id });
  return row;
}

import { CompiledQuery, sql } from "kysely";
import type PgBoss from "pg-boss";
import { sha256 } from "../model/sha256.js";
import type { Register, Store } from "../register/open-register.js";
import type { Delivery, OnFault } from "./delivery.js";

const QUEUE = "isnad-jobs";

/** Longer than any job waits; the row sends again what is lost all the same. */
const RETENTION_DAYS = 365;

/** Seconds between two rounds in which pg-boss tidies its tables. */
const MAINTENANCE = 300;

/**
 * Names the schema of pg-boss: one for each register, since a database may
 * hold several, each in a schema of its own.
 */
function bossSchema(schema: string): string {
  const isPlain = /^[a-z_][a-z0-9_]{0,40}$/.test(schema);
  return isPlain
    ? `${schema}_jobs`
    : `isnad_jobs_${sha256(schema).slice(0, 16)}`;
}

/** Of PostgreSQL, appendix A: others made the same tables. */
const DEADLOCK = "40P01";

const TRIES = 10;

type Rows = { readonly rows: Record<string, unknown>[] };

/** pg-boss on one connection of the register. */
function executorOn(on: Store): PgBoss.Db {
  return {
    async executeSql(text, values = []): Promise<Rows> {
      const { rows } = await on.executeQuery<Record<string, unknown>>(
        CompiledQuery.raw(text, values as unknown[]),
      );
      return { rows };
    },
  };
}

/** pg-boss on any connection: what it began and a fault left open is undone. */
function executorOf({ store }: Register): PgBoss.Db {
  return {
    executeSql: (text, values) =>
      store.connection().execute(async (on) => {
        try {
          return await executorOn(on).executeSql(text, values);
        } catch (error) {
          await sql`rollback`.execute(on).catch(() => undefined);
          throw error;
        }
      }),
  };
}

async function startBoss(
  register: Register,
  onFault: OnFault,
): Promise<PgBoss> {
  const { rows } = await sql<{ readonly schema: string }>`
    select current_schema()::text as schema`.execute(register.store);
  const { default: Boss } = await import("pg-boss");
  const boss = new Boss({
    db: executorOf(register),
    schema: bossSchema(rows[0]?.schema ?? "public"),
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE,
  });
  boss.on("error", onFault);
  await boss.start();
  await makeQueue(boss);
  return boss;
}

/** Makes the queue where it is missing; several processes may begin at once. */
async function makeQueue(boss: PgBoss): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    if ((await boss.getQueue(QUEUE)) !== null) return;
    try {
      // One try: how often and when a job is tried again, its row decides.
      await boss.createQueue(QUEUE, {
        name: QUEUE,
        retryLimit: 0,
        expireInHours: 23,
        retentionDays: RETENTION_DAYS,
      });
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (code !== DEADLOCK || tries >= TRIES) throw error;
    }
  }
}

/** Messages of pg-boss, in a schema beside the register's. */
export function bossDelivery(register: Register, onFault: OnFault): Delivery {
  let starting: Promise<PgBoss> | null = null;
  const started = (): Promise<PgBoss> => {
    starting ??= startBoss(register, onFault).catch((error: unknown) => {
      // The server may be there the next time.
      starting = null;
      throw error;
    });
    return starting;
  };
  return {
    open: async () => void (await started()),
    async send(on, jobId, delay) {
      const boss = await started();
      return boss.send(
        QUEUE,
        { job: jobId },
        {
          db: executorOn(on),
          ...(delay > 0 && { startAfter: Math.ceil(delay / 1000) }),
        },
      );
    },
    async drop(on, message) {
      if (message === null) return;
      const boss = await started();
      await boss.deleteJob(QUEUE, message, { db: executorOn(on) });
    },
    async take(on) {
      const boss = await started();
      const [told] = await boss.fetch<{ readonly job: string }>(QUEUE, {
        db: executorOn(on),
        batchSize: 1,
      });
      return told === undefined
        ? null
        : { jobId: told.data.job, message: told.id };
    },
    async waits(on, message) {
      if (message === null) return false;
      const boss = await started();
      const told = await boss.getJobById(QUEUE, message, {
        db: executorOn(on),
        includeArchive: false,
      });
      return told?.state === "created" || told?.state === "retry";
    },
    async close() {
      const boss = await starting?.catch(() => null);
      starting = null;
      await boss?.stop({ graceful: false, close: false });
    },
  };
}

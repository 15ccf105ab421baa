import { availableParallelism } from "node:os";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { once } from "../../text/once.js";
import {
  coderReader,
  inTurn,
  poolReader,
  type BatchReader,
} from "../coding/report-reader.js";
import {
  hasWorkers,
  workerPool,
  type WorkerPool,
} from "../coding/worker-pool.js";
import { programLinker } from "../linker.js";

/** What jobs are done with. */
export interface JobMeans {
  readonly register: Register;
  /** Brings the incidents up to date. */
  readonly link: () => Promise<void>;
  /** The coder, on threads where there are any; made when first asked for. */
  readonly coding: () => Promise<{
    readonly pool: WorkerPool | null;
    readonly reader: BatchReader;
  }>;
  /** Megabytes that have to be free; 500 when left out. */
  readonly leastFree?: number | undefined;
  /** Bytes that an export may have. */
  readonly largestExport?: number | undefined;
}

/** How jobs are to be done. */
export interface MeansOptions extends Pick<
  JobMeans,
  "leastFree" | "largestExport"
> {
  /** Threads that code; as many as cores when left out. */
  readonly threads?: number | undefined;
  /** Folder of the user's own packs. */
  readonly userPacks?: string | undefined;
  /** Links elsewhere; on this thread when left out. */
  readonly link?: (() => Promise<void>) | undefined;
}

/** Makes what jobs of a register are done with; `close` ends its threads. */
export function jobMeans(
  register: Register,
  { threads, userPacks, link, ...limits }: MeansOptions = {},
): JobMeans & { readonly close: () => Promise<void> } {
  let pool: WorkerPool | null = null;
  const coding = once(async () => {
    const task = { userPacks, trace: false, actorIds: [] };
    pool = hasWorkers()
      ? workerPool(threads ?? availableParallelism(), task)
      : null;
    const reader =
      pool === null
        ? inTurn(await coderReader({ userPacks }))
        : await poolReader(pool);
    return { pool, reader };
  });
  return {
    register,
    coding,
    ...limits,
    link:
      link ??
      (async () => {
        await linkRegister(register, programLinker());
      }),
    close: async () => {
      await pool?.close();
    },
  };
}

import { sql } from "kysely";
import { rowFindings } from "../../operations/adopting/row-findings.js";
import { exportArchive } from "../../operations/asking/export-archive.js";
import { peopleOf } from "../../operations/asking/people.js";
import { placesOf } from "../../operations/asking/places.js";
import { figuresOf } from "../../operations/asking/figures.js";
import {
  columnsOf,
  type ColumnsAsked,
} from "../../operations/asking/incident-columns.js";
import {
  monthReportOf,
  paragraphOf,
} from "../../operations/asking/month-report.js";
import {
  publicIncidentOf,
  publicPageOf,
} from "../../operations/asking/public-view.js";
import { queueOf } from "../../operations/asking/queue.js";
import { programLinker } from "../../operations/linker.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";

/**
 * What takes so long that it is done beside the thread that answers. Arguments
 * and answers are plain data: they go between threads.
 */
export const TASKS = {
  link: async (register: Register, _nothing: null) => {
    await linkRegister(register, programLinker());
    return null;
  },
  // Passive: neither waits for anybody nor makes anybody wait.
  checkpoint: async ({ store }: Register, _nothing: null) => {
    await sql`pragma wal_checkpoint(passive)`.execute(store);
    return null;
  },
  "row-findings": rowFindings,
  people: peopleOf,
  places: placesOf,
  figures: figuresOf,
  "month-report": monthReportOf,
  paragraph: paragraphOf,
  queue: queueOf,
  "public-page": publicPageOf,
  "public-incident": publicIncidentOf,
  // Text: a screen's worth of objects would be copied one by one.
  columns: async (register: Register, asked: ColumnsAsked) =>
    JSON.stringify(await columnsOf(register, asked)),
  export: exportArchive,
} as const;

/** Name of such a task. */
export type TaskName = keyof typeof TASKS;
/** What a task is given. */
export type TaskArgument<Name extends TaskName> = Parameters<
  (typeof TASKS)[Name]
>[1];
/** What a task answers. */
export type TaskAnswer<Name extends TaskName> = Awaited<
  ReturnType<(typeof TASKS)[Name]>
>;

import { logImport } from "../../register/log/import-entry.js";
import type { JobHandler, StopReason } from "../../workers/index.js";
import { adoptedItems, withFaults } from "../adopting/adopted-items.js";
import { ownerCode, type GivenTable } from "../adopting/adopted-rows.js";
import { monthSums, toldTotals } from "../adopting/month-totals.js";
import { rowKnowledge } from "../adopting/row-knowledge.js";
import { strangeCells } from "../adopting/strange-cells.js";
import { importReports } from "../importing/import-run.js";
import { world } from "../linker.js";
import { untilAborted } from "../until-aborted.js";
import { tablesOf, uploadTeller } from "./job-inputs.js";
import type { JobMeans } from "./job-means.js";
import { recordTally } from "./kept-rejects.js";
import { inLinkTurn } from "./link-turn.js";
import { readRequest } from "./requests.js";

/** Rows that are committed together. */
const BATCH = 500;

/**
 * Takes an office's own table in: each row a report of it. Sheets of totals by
 * month are held against the rows. Done again, it finds what is stored.
 */
export const adoptJob =
  (means: JobMeans): JobHandler =>
  async ({ job, inputs, signal, progress }) => {
    const { register, leastFree } = means;
    const { mapping, totals } = readRequest("adopt", job.request);
    const given = await tablesOf(inputs);
    const isTotal = ({ sheet }: GivenTable) => totals.includes(sheet ?? "");
    // The sheet stays one of its file: ids of rows hold its name.
    const tables = given.tables.map((table) =>
      isTotal(table) ? { ...table, rows: [] } : table,
    );
    const owner = ownerCode(mapping.name);
    const knowledge = rowKnowledge(world());
    const [tally, sums, strange] = [recordTally(), monthSums(), strangeCells()];
    const { items, reader } = adoptedItems(
      { tables, mapping, owner, knowledge },
      (row, read) => {
        sums.add(read.line.incidents);
        strange.add(row, read);
      },
    );
    const totalBytes = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    let phase: "reading" | "linking" = "reading";
    const tell = () => {
      const counts = tally.counts();
      progress({ phase, ...counts, bytes: counts.records, totalBytes });
    };
    const run = await importReports(
      untilAborted(withFaults(given, items), signal),
      register,
      {
        reader,
        namespace: owner,
        batch: BATCH,
        leastFree,
        captureOf: uploadTeller(inputs, job.createdAt),
        onOutcome: (outcome) => {
          tally.add(outcome);
          tell();
        },
      },
    );
    const { rejected } = tally.counts();
    const log = () =>
      logImport(register, { ...run, namespace: owner, rejected });
    if (signal.aborted) {
      // What a person stopped came in all the same; another worker logs the rest.
      if ((signal.reason as StopReason) === "cancelled") await log();
      signal.throwIfAborted();
    }
    const isLogged = await log();
    phase = "linking";
    tell();
    await inLinkTurn(register, signal, means.link);
    const told = given.tables.filter(isTotal).flatMap(toldTotals);
    const { acknowledged } = run;
    return {
      ...tally.end(),
      acknowledged,
      isLogged,
      owner,
      office: mapping.name,
      strange: strange.end(),
      months: {
        told: told.length,
        undated: sums.undated(),
        differ: sums.differences(told),
      },
    };
  };

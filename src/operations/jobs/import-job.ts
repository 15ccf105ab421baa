import { readReports } from "../../importers/index.js";
import { pieces } from "../../register/known-reports.js";
import { logImport } from "../../register/log/import-entry.js";
import { itemOf } from "../../register/log/import-items.js";
import type { Store } from "../../register/open-register.js";
import { refutedAgain } from "../../register/refuted-incidents.js";
import type { JobHandler, JobWork, StopReason } from "../../workers/index.js";
import { codeAdmitted } from "../coding/code-admitted.js";
import { knownRecords } from "../coding/known-records.js";
import { parseAhead, parseHere, type OnParsed } from "../coding/parse-ahead.js";
import { importReports } from "../importing/import-run.js";
import { untilAborted } from "../until-aborted.js";
import type { JobMeans } from "./job-means.js";
import { importInputs, uploadTeller } from "./job-inputs.js";
import { recordTally } from "./kept-rejects.js";
import { inLinkTurn } from "./link-turn.js";
import { readRequest, type JobRequest } from "./requests.js";

/** Reports that are committed together. */
const BATCH = 100;

type Tally = ReturnType<typeof recordTally>;

/** Says how far the job is: what is stored, of how many bytes. */
function teller({ inputs, progress }: JobWork, tally: Tally) {
  const totalBytes = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytes = 0;
  let phase: "reading" | "linking" = "reading";
  const tell = () => progress({ phase, ...tally.counts(), bytes, totalBytes });
  return {
    tell,
    addBytes(count: number): void {
      // An archive is read twice where its index stands at its end.
      bytes = Math.min(totalBytes, bytes + count);
      tell();
    },
    linking(): void {
      phase = "linking";
      bytes = totalBytes;
      tell();
    },
  };
}

async function stored(
  means: JobMeans,
  work: JobWork,
  request: JobRequest<"import">,
  { tally, told }: { tally: Tally; told: ReturnType<typeof teller> },
) {
  const { register, leastFree } = means;
  const { from, encoding, columns, namespace } = request;
  const { inputs, job, signal } = work;
  const known = knownRecords(register, namespace);
  const { pool, reader } = await means.coding();
  const items = readReports(
    importInputs(inputs),
    {
      from,
      columns,
      encoding,
      onBytes: (count) => told.addBytes(count),
      onNotice: tally.remark,
    },
    (records) => {
      const wanted = known.replace(records);
      const note: OnParsed = (record, made) => known.note(record, made);
      return pool === null
        ? parseHere(wanted, note)
        : parseAhead(wanted, pool, note);
    },
  );
  return importReports(untilAborted(items, signal), register, {
    reader,
    namespace,
    batch: BATCH,
    leastFree,
    captureOf: uploadTeller(inputs, job.createdAt),
    onOutcome: (outcome) => {
      tally.add(outcome);
      told.tell();
    },
    onStored: () => known.keep(),
  });
}

/** Incidents that a result names. */
const INCIDENTS_NAMED = 200;

/** Ids of the incidents that reports of an import tell, the first of them. */
async function incidentsToldBy(
  store: Store,
  seen: Iterable<string>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  const keys = [...seen].map((line) => itemOf(line).report_key);
  for (const piece of pieces(keys, BATCH)) {
    if (found.size >= INCIDENTS_NAMED) break;
    const rows = await store
      .selectFrom("incident_member")
      .select("incident_id as id")
      .distinct()
      .where("report_key", "in", piece)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return [...found].slice(0, INCIDENTS_NAMED);
}

/**
 * Imports the files of a job: what they hold is stored with its evidence, read,
 * logged as one import and linked. Done again, it finds what is stored.
 */
export const importJob =
  (means: JobMeans): JobHandler =>
  async (work) => {
    const { register } = means;
    const { job, signal } = work;
    const request = readRequest("import", job.request);
    const tally = recordTally();
    const told = teller(work, tally);
    const run = await stored(means, work, request, { tally, told });
    const { acknowledged, unread, held, fresh } = run;
    const { namespace } = request;
    const { rejected } = tally.counts();
    const log = () => logImport(register, { ...run, namespace, rejected });
    if (signal.aborted) {
      // What a person stopped came in all the same; another worker logs the rest.
      if ((signal.reason as StopReason) === "cancelled") await log();
      signal.throwIfAborted();
    }
    const isLogged = await log();
    told.linking();
    // What people admitted since is read too.
    await codeAdmitted(register, async () => (await means.coding()).reader);
    await inLinkTurn(register, signal, means.link);
    const refuted = await refutedAgain(register.store, fresh);
    const incidents = await incidentsToldBy(register.store, run.seen);
    return {
      incidents,
      ...tally.end(),
      acknowledged,
      unread,
      held,
      isLogged,
      refuted: refuted.map(({ incident, grade, reports }) => ({
        incident: incident.id,
        grade,
        reports,
      })),
    };
  };

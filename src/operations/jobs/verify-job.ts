import type { Finding } from "../../register/verify/finding.js";
import { findingText, isFault } from "../../register/verify/messages.js";
import { verifyRegister } from "../../register/verify/verify-register.js";
import type { JobHandler } from "../../workers/index.js";
import { readAgain } from "../read-again.js";
import type { JobMeans } from "./job-means.js";
import { readRequest } from "./requests.js";

/** Findings that a result says in words; the others are counted. */
const SAID = 200;

/** Records between two words on how far it is. */
const STEP = 200;

/** A fault as the job's result keeps it: codes and hashes, never text of a report. */
const said = (finding: Finding) => ({
  code: finding.code,
  table: finding.table,
  record: finding.record,
  words: { ar: findingText(finding, "ar"), en: findingText(finding, "en") },
});

/** Goes through the register as `isnad verify` does; writes nothing to it. */
export const verifyJob =
  ({ register }: JobMeans): JobHandler =>
  async ({ job, signal, progress }) => {
    readRequest("verify", job.request);
    let [records, faults, notices] = [0, 0, 0];
    const found: ReturnType<typeof said>[] = [];
    const counts = await verifyRegister(register, {
      readAgain,
      now: new Date().toISOString(),
      isAborted: () => signal.aborted,
      onRecord() {
        records += 1;
        if (records % STEP === 0) progress({ records });
      },
      onFinding(finding) {
        if (!isFault(finding.code)) notices += 1;
        else {
          faults += 1;
          if (found.length < SAID) found.push(said(finding));
        }
        return Promise.resolve();
      },
    });
    signal.throwIfAborted();
    return { counts: { ...counts }, faults, notices, found };
  };

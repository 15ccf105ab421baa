import type { Arrival } from "../../register/arrival.js";
import { claimSetOf } from "../../register/claim-set.js";
import { admittedUnread, type AdmittedVersion } from "../../register/holds.js";
import { pieces } from "../../register/known-reports.js";
import type { Register } from "../../register/open-register.js";
import { storeReports } from "../../register/store-reports.js";
import type { BatchReader } from "./report-reader.js";

/** Reports that are stored together. */
const AT_ONCE = 100;

/** The arrival that is there, which adds nothing but a reading. */
function arrivalAgain(row: AdmittedVersion): Omit<Arrival, "claims"> {
  const { report_key, version, id, outlet, url, title, published, body } = row;
  const { captured_at: capturedAt, container_name: name } = row;
  const { container_sha256: sha256, position, report_kind: kind } = row;
  const container =
    name === null || sha256 === null || position === null
      ? null
      : { name, sha256, position };
  return {
    reportKey: report_key,
    version,
    report: {
      ...{ id, outlet, url, title, published, text: body },
      ...(kind !== null && { kind }),
      ...(row.detail !== null && { detail: JSON.parse(row.detail) as object }),
    } as Arrival["report"],
    capture: { capturedAt, container, record: null },
  };
}

/**
 * Reads reports that a person admitted and that nothing has read since; their
 * bytes are not needed. What cannot be read waits for the next run.
 *
 * @returns how many were read
 */
export async function codeAdmitted(
  register: Register,
  readerOf: () => Promise<BatchReader>,
): Promise<number> {
  const waiting = await admittedUnread(register.store);
  if (waiting.length === 0) return 0;
  const reader = await readerOf();
  let count = 0;
  for (const piece of pieces(waiting.map(arrivalAgain), AT_ONCE)) {
    const read = await reader.readAll(piece.map(({ report }) => report));
    const arrivals = piece.flatMap((bare, at): Arrival[] => {
      const outcome = read[at];
      if (outcome?.ok !== true || outcome.reading === null) return [];
      const { line, coder } = outcome.reading;
      return [{ ...bare, claims: claimSetOf(line, bare, coder) }];
    });
    await storeReports(register, arrivals);
    count += arrivals.length;
  }
  return count;
}

import type { Decision } from "../../model/decision.js";
import type { Arrival } from "../../register/arrival.js";
import { completeDecision } from "../../register/decisions/complete-decision.js";
import {
  appendDecisions,
  type CheckedDecision,
} from "../../register/decisions/decide.js";
import { checkFreeSpace } from "../../register/free-space.js";
import { logWriter } from "../../register/log/log-writer.js";
import { inTransaction, type Register } from "../../register/open-register.js";
import { storeArrivals } from "../../register/store-reports.js";
import type { PlacedLine } from "./decide-line.js";
import { handReport } from "./hand-report.js";
import { requestOf } from "./decision-request.js";

/** Who decides, and who is told of a line that is wrong. */
export interface DecideRun {
  /** Code of who decides where a line names nobody. */
  readonly author: string;
  /** Told the number of the line that is refused, before the error. */
  readonly onRefused: (number: number) => void;
  /** Megabytes that have to be free; 500 when left out. */
  readonly leastFree?: number;
}

/**
 * Decides what lines ask for, and stores the texts that were typed in with
 * them: all of it in one transaction, or nothing. Each line is checked against
 * the register as it stood before them.
 *
 * @returns one decision a line, in order
 * @throws IsnadError see `completeDecision` and `requestOf`
 * @throws StoreError `REG-DISK-LOW`, see `inTransaction`
 */
export async function decideLines(
  register: Register,
  lines: readonly PlacedLine[],
  { author, onRefused, leastFree }: DecideRun,
): Promise<readonly Decision[]> {
  await checkFreeSpace(register, leastFree);
  const now = new Date().toISOString();
  return inTransaction(register, async (store) => {
    const checked: CheckedDecision[] = [];
    for (const { number, line, versions = {} } of lines) {
      try {
        let typed: Arrival | undefined;
        if (line.kind === "add" && line.report === undefined && line.text) {
          typed = await handReport(line, now);
          await storeArrivals(register, store, [typed]);
        }
        const { reportKey } = typed ?? {};
        const request = await requestOf(store, line, author, reportKey);
        const body = await completeDecision(store, { ...request, versions });
        checked.push({ author: request.author, body });
      } catch (error) {
        onRefused(number);
        throw error;
      }
    }
    return appendDecisions(store, logWriter(register), checked);
  });
}

import type { Register } from "../open-register.js";
import { storeFault } from "../store-fault.js";
import { inSnapshot } from "../snapshot.js";
import { checkDatabase } from "./check-database.js";
import { checkEvidence, type ReadAgain } from "./check-evidence.js";
import { checkImports } from "./check-imports.js";
import { checkIncidents } from "./check-incidents.js";
import { checkLetters } from "./check-letters.js";
import { isFault } from "./messages.js";
import { checkDecisions } from "./check-decisions.js";
import { checkLog } from "./check-log.js";
import { checkTimestamps } from "./check-timestamps.js";
import { checkPacks } from "./check-packs.js";
import { checkReadings } from "./check-readings.js";
import { checkWithdrawals } from "./check-withdrawals.js";
import { checkVersions } from "./check-versions.js";
import {
  noCounts,
  type Finding,
  type Findings,
  type VerifyCounts,
} from "./finding.js";

/** How a register is verified. */
export interface VerifyOptions {
  readonly readAgain: ReadAgain;
  /** UTC instant. */
  readonly now: string;
  /** Told of each finding as it comes. */
  readonly onFinding: (finding: Finding) => Promise<void>;
  /** Told of each record that was gone through. */
  readonly onRecord?: () => void;
  /** Whether to stop. */
  readonly isAborted?: () => boolean;
}

type Checks = readonly (readonly [string, Check])[];
type Check = (register: Register, counts: VerifyCounts) => Findings;

/** What must be sound before rows can be read one by one. */
const FOUNDATIONS = [
  ["database", checkDatabase],
  ["database", checkLetters],
] as const satisfies readonly (readonly [string, Check])[];

/** The checks by what they go through, in their order. */
const checksOf = ({ readAgain, now }: VerifyOptions) =>
  [
    ["evidence_pack", (register, counts) => checkPacks(register, counts, now)],
    [
      "evidence",
      (register, counts) => checkEvidence(register, counts, readAgain),
    ],
    ["report_version", checkVersions],
    ["claim", checkReadings],
    ["log_entry", checkLog],
    ["log_entry", checkTimestamps],
    ["import_item", checkImports],
    ["report_version", checkWithdrawals],
    ["incident", checkIncidents],
  ] as const satisfies readonly (readonly [string, Check])[];

/** A table that cannot be read is a finding; the other checks go on. */
async function* guarded(
  name: string,
  register: Register,
  check: () => Findings,
): Findings {
  try {
    yield* check();
  } catch (error) {
    const { code } = storeFault(error, register.path) as { code?: unknown };
    const seen =
      typeof code === "string"
        ? code
        : error instanceof Error
          ? error.message
          : String(error);
    yield { code: "VER-UNREADABLE", table: name, record: "", seen };
  }
}

/**
 * Goes through everything a register holds, as it stood at one moment: other
 * programs may write meanwhile. Nothing is kept of what is written. Where the database itself
 * is damaged, its damage alone is told.
 *
 * @returns what was gone through
 */
export async function verifyRegister(
  register: Register,
  options: VerifyOptions,
): Promise<VerifyCounts> {
  const { onFinding, onRecord, isAborted = () => false } = options;
  const counts = noCounts();
  const runOn = async (view: Register, checks: Checks): Promise<number> => {
    let faults = 0;
    for (const [name, check] of checks) {
      const all = guarded(name, view, () => check(view, counts));
      for await (const found of all) {
        if (isAborted()) return faults;
        if (found === null) onRecord?.();
        else await onFinding(found);
        if (found !== null && isFault(found.code)) faults += 1;
      }
    }
    return faults;
  };
  const isSound = await inSnapshot(register, async (store) => {
    const view = { ...register, store };
    // A database that is not sound may end the process that reads its rows.
    if ((await runOn(view, FOUNDATIONS)) > 0) return false;
    await runOn(view, checksOf(options));
    return true;
  });
  // Tried in a transaction of its own, and undone.
  if (isSound && !isAborted())
    await runOn(register, [["decision", checkDecisions]]);
  return counts;
}

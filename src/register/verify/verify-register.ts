import type { Register } from "../open-register.js";
import { storeFault } from "../store-fault.js";
import { checkDatabase } from "./check-database.js";
import { checkEvidence, type ReadAgain } from "./check-evidence.js";
import { checkIncidents } from "./check-incidents.js";
import { checkPacks } from "./check-packs.js";
import { checkReadings } from "./check-readings.js";
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

type Check = (register: Register, counts: VerifyCounts) => Findings;

/** The checks by what they go through, in their order. */
const checksOf = ({ readAgain, now }: VerifyOptions) =>
  [
    ["database", (register) => checkDatabase(register)],
    ["evidence_pack", (register, counts) => checkPacks(register, counts, now)],
    [
      "evidence",
      (register, counts) => checkEvidence(register, counts, readAgain),
    ],
    ["report_version", checkVersions],
    ["claim", checkReadings],
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
 * programs may write meanwhile. Nothing is written.
 *
 * @returns what was gone through
 */
export async function verifyRegister(
  register: Register,
  options: VerifyOptions,
): Promise<VerifyCounts> {
  const { onFinding, onRecord, isAborted = () => false } = options;
  const counts = noCounts();
  await register.store
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (store) => {
      const view = { ...register, store };
      for (const [name, check] of checksOf(options)) {
        for await (const found of guarded(name, view, () =>
          check(view, counts),
        )) {
          if (isAborted()) return;
          if (found === null) onRecord?.();
          else await onFinding(found);
        }
      }
    });
  return counts;
}

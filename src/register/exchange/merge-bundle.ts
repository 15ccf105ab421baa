import { applyWithdrawals } from "../withdrawal/apply-withdrawals.js";
import { IsnadError } from "../../model/errors.js";
import { applyDecisions, settleHolds } from "../decisions/decide.js";
import { decisionOf } from "../decisions/decision-rows.js";
import { checkFreeSpace } from "../free-space.js";
import { settleImports } from "../imports/settle-imports.js";
import { acceptEntries, type KnownDevice } from "../log/accept-entries.js";
import { appendEntry } from "../log/append-entry.js";
import { PROGRAM_AUTHOR } from "../log/author-code.js";
import type { LogEntry } from "../log/log-entry.js";
import { logWriter } from "../log/log-writer.js";
import { readDevices } from "../log/read-log.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { Intake } from "./intake.js";

/** How a file of another device is taken in. */
export interface MergeOptions {
  /**
   * Devices, by the first sixteen digits of their ids or more, that a person
   * trusts on first meeting; those that the register knows are trusted.
   */
  readonly trusted: readonly string[];
  readonly now?: () => number;
  /** Megabytes that have to be free; 500 when left out. */
  readonly leastFree?: number;
}

/** What a merge brought. */
export interface Merged {
  /** The device that made the file. */
  readonly from: string;
  readonly newReports: number;
  readonly newVersions: number;
  /** Readings of versions that were there, by a later coder. */
  readonly readAgain: number;
  /** Versions that this register has withdrawn: they do not come back. */
  readonly withdrawn: number;
  readonly newEntries: number;
  readonly newDecisions: number;
  /** Devices that turned out to have been copied. */
  readonly forked: readonly string[];
  /** Reports that were there and that the other device had withdrawn. */
  readonly erased: readonly string[];
}

function checkTrust(
  { device }: LogEntry,
  known: readonly KnownDevice[],
  { trusted }: MergeOptions,
): void {
  const isKnown = known.some(
    ({ id, owner }) => id === device && owner === null,
  );
  const isTrusted = trusted.some(
    (digits) => digits.length >= 16 && device.startsWith(digits),
  );
  if (!isKnown && !isTrusted)
    throw new IsnadError("REG-EXCHANGE-STRANGER", { device });
}

async function takeLog(
  store: Store,
  intake: Intake,
  now: () => number,
): Promise<Pick<Merged, "newEntries" | "newDecisions" | "forked">> {
  const { devices, entries } = intake;
  const log = { devices, entries };
  const { added, forked } = await acceptEntries(store, log, now());
  const decisions = added.flatMap((entry) => decisionOf(entry) ?? []);
  await applyDecisions(store, decisions);
  const newDecisions = decisions.length;
  return { newEntries: added.length, newDecisions, forked };
}

/**
 * Takes in all that another device of the office wrote by `bundleLines`: in one
 * transaction, or nothing. The same file again changes nothing. What it brings
 * about a report that is there is settled as an import would; decisions count
 * as their set says, and what the other device withdrew is erased here too:
 * then `scrubErased` must follow, and linking.
 *
 * @param lines - without line ends
 * @throws IsnadError `REG-EXCHANGE-DAMAGED`, `REG-EXCHANGE-STRANGER`,
 * `REG-LOG-REFUSED`
 * @throws StoreError `REG-DISK-LOW`, see `inTransaction`
 */
export async function mergeBundle(
  register: Register,
  lines: AsyncIterable<string>,
  options: MergeOptions,
): Promise<Merged> {
  const now = options.now ?? Date.now;
  await checkFreeSpace(register, options.leastFree);
  return inTransaction(register, async (store) => {
    const known = await readDevices(store);
    const intake = new Intake(register, store);
    let number = 0;
    for await (const text of lines) await intake.take(text, (number += 1));
    await intake.flush();
    const voucher = intake.voucher();
    checkTrust(voucher, known, options);
    const log = await takeLog(store, intake, now);
    await settleImports(store);
    await settleHolds(store);
    const writer = logWriter(register, now);
    const { reports: erased } = await applyWithdrawals(store, register, writer);
    const { tally, withdrawn } = intake;
    if (log.newEntries > 0)
      await appendEntry(store, writer, {
        author: PROGRAM_AUTHOR,
        kind: "merge",
        body: { exchange: voucher.id, ...tally, entries: log.newEntries },
      });
    return { from: voucher.device, ...tally, withdrawn, ...log, erased };
  });
}

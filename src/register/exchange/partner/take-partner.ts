import { IsnadError } from "../../../model/errors.js";
import { checkFreeSpace } from "../../free-space.js";
import { addDevices, type KnownDevice } from "../../log/accept-entries.js";
import { appendEntry } from "../../log/append-entry.js";
import { PROGRAM_AUTHOR } from "../../log/author-code.js";
import { logWriter } from "../../log/log-writer.js";
import { readDevices } from "../../log/read-log.js";
import { inTransaction, type Register } from "../../open-register.js";
import { checkPartnerFile, type CheckedFile } from "./check-partner-file.js";
import {
  PartnerIntake,
  type PartnerTally,
  type ReadPartnerRecord,
} from "./partner-intake.js";

/** How a partner's file is taken in. */
export interface PartnerOptions {
  /** Devices, by the first sixteen digits of their ids or more, to trust. */
  readonly trusted: readonly string[];
  readonly readRecord: ReadPartnerRecord;
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly now?: () => number;
  /** Megabytes that have to be free; 500 when left out. */
  readonly leastFree?: number;
}

/** What a partner's file brought. */
export interface PartnerTaken extends Readonly<PartnerTally> {
  readonly owner: string;
  readonly name: string;
  readonly device: string;
  readonly records: number;
  /** Own numbers of records of that office that are here and not in the file. */
  readonly missing: readonly string[];
}

function checkTrust(
  { device, owner }: CheckedFile,
  devices: readonly KnownDevice[],
  trusted: readonly string[],
): void {
  const known = devices.find(({ id }) => id === device);
  if (known !== undefined && known.owner !== owner)
    throw new IsnadError("REG-PARTNER-DEVICE", {
      device,
      owner,
      known: known.owner ?? "own",
    });
  const isTrusted = trusted.some(
    (digits) => digits.length >= 16 && device.startsWith(digits),
  );
  if (known === undefined && !isTrusted)
    throw new IsnadError("REG-EXCHANGE-STRANGER", { device });
}

/**
 * Takes in incidents that another office gave: each becomes a report of that
 * office, with its number and grade. All in one transaction, or nothing; the
 * same file again changes nothing. The file is read twice: nothing is stored
 * before its last line, the signed one, has been checked. Linking must follow.
 *
 * @param open - the lines without line ends, from the first each time
 * @throws IsnadError `REG-EXCHANGE-DAMAGED`, `REG-EXCHANGE-STRANGER`,
 * `REG-PARTNER-DEVICE`
 * @throws StoreError `REG-DISK-LOW`, see `inTransaction`
 */
export async function takePartner(
  register: Register,
  open: () => AsyncIterable<string>,
  options: PartnerOptions,
): Promise<PartnerTaken> {
  const { trusted, readRecord, file, now = Date.now } = options;
  await checkFreeSpace(register, options.leastFree);
  const checked = await checkPartnerFile(open());
  const { owner, name, device, publicKey, entry, records, digest } = checked;
  return inTransaction(register, async (store) => {
    checkTrust(checked, await readDevices(store), trusted);
    const source = { file, readRecord };
    const intake = new PartnerIntake(register, store, checked, source);
    await intake.takeAll(open());
    const missing = await intake.settleOthers();
    const { tally } = intake;
    await addDevices(store, [{ id: device, publicKey, owner }], now());
    if (tally.newReports + tally.newVersions > 0)
      await appendEntry(store, logWriter(register, now), {
        author: PROGRAM_AUTHOR,
        kind: "merge",
        body: { partner: owner, device, exchange: entry.id, digest, ...tally },
      });
    return { owner, name, device, records, ...tally, missing };
  });
}

import { createHash } from "node:crypto";
import type { PartnerRecord } from "../../../model/partner-record.js";
import { appendEntry } from "../../log/append-entry.js";
import { logWriter } from "../../log/log-writer.js";
import { readDevices } from "../../log/read-log.js";
import { inTransaction, type Register } from "../../open-register.js";
import { PARTNER_FORMAT, type PartnerFileLine } from "./partner-file.js";

/** What one office gives another, and who does it. */
export interface PartnerGift {
  /** Code and name of the office that gives. */
  readonly owner: string;
  readonly name: string;
  /** Code of the office that receives. */
  readonly partner: string;
  /** The key that the file is encrypted to, as the log names it. */
  readonly recipient: string;
  /** Code of who makes it. */
  readonly author: string;
}

const written = (line: PartnerFileLine) => `${JSON.stringify(line)}\n`;

/**
 * Incidents for another office as lines. The giving register's log says what
 * went out, to whom, and its digest: the signature of that entry vouches for the
 * file. Nothing else of the log leaves.
 *
 * @param records - as `partnerRecords` makes them
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`, `REG-DEVICE-KEY`
 */
export async function* partnerLines(
  register: Register,
  records: Iterable<PartnerRecord>,
  gift: PartnerGift,
  now: () => number = Date.now,
): AsyncGenerator<string> {
  const { owner, name, partner, recipient, author } = gift;
  const digest = createHash("sha256");
  const head = written({ line: "head", format: PARTNER_FORMAT, owner, name });
  digest.update(head);
  yield head;
  let count = 0;
  for (const record of records) {
    const text = written({ line: "record", record: record as never });
    digest.update(text);
    count += 1;
    yield text;
  }
  const body = { audience: "partner", owner, partner, recipient };
  const told = { records: count, digest: digest.digest("hex") };
  const { entry, device } = await inTransaction(register, async (store) => {
    const made = await appendEntry(store, logWriter(register, now), {
      author,
      kind: "exchange",
      body: { ...body, ...told },
    });
    const devices = await readDevices(store);
    const own = devices.find(({ id }) => id === made.device);
    return { entry: made, device: own };
  });
  const publicKey = device?.publicKey ?? "";
  yield written({ line: "device", id: entry.device, publicKey });
  // What its device knew of others is the office's own affair, but is signed.
  yield written({
    line: "entry",
    entry: { ...entry, knew: { ...entry.knew } },
  });
}

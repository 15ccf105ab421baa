import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Importer,
  type ImportItem,
} from "./importer.js";
import { mailId } from "./mail/mail-id.js";
import { isFromLine, mboxMessages } from "./mail/mbox-messages.js";
import { rejected } from "./report-fields.js";
import { recordPosition } from "./record-position.js";
import { seenStart } from "./seen.js";

/** Longest message that is held in memory, as for a mail by itself. */
const MAX_BYTES = 64 * 1024 * 1024;

const isBlank = (bytes: Uint8Array | null) =>
  bytes !== null && bytes.every((byte) => byte <= 0x20);

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const limit = Math.max(context.maxRecordBytes ?? MAX_RECORD_BYTES, MAX_BYTES);
  const whole = recordPosition(context);
  for await (const { number, bytes: message } of mboxMessages(bytes, limit)) {
    if (isBlank(message)) continue;
    const position = { ...whole, line: Math.max(1, number) };
    if (message === null) {
      const fault = { seen: `${number}`, context: { limit } };
      yield rejected(position, { code: "IMP-RECORD-TOO-LONG", ...fault });
    } else if (number === 0) {
      const seen = seenStart(
        new TextDecoder().decode(message.subarray(0, 200)),
      );
      yield rejected(position, { code: "IMP-UNREADABLE-RECORD", seen });
    } else {
      yield {
        step: "open",
        name: `${mailId(message)}.eml`,
        size: message.length,
        open: () => [message],
        line: number,
        format: "mail",
      };
    }
  }
}

/** A mailbox of any size: each message is read as a mail by itself. */
export const mboxImporter: Importer = {
  format: "mbox",
  endings: ["mbox", "mbx"],
  maxBytes: MAX_BYTES,
  recognises(head) {
    const end = head.indexOf(0x0a);
    return end > 0 && isFromLine(head.subarray(0, end));
  },
  read,
};

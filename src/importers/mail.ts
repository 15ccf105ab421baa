import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Importer,
  type ImportItem,
} from "./importer.js";
import { readWhole } from "./read-whole.js";
import { recordPosition } from "./record-position.js";
import { rejected } from "./report-fields.js";

/** What mail servers let through, with its attachments in base64. */
const MAX_BYTES = 64 * 1024 * 1024;

const HEADER = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;
const TELLING = new Set(
  "date from message-id received mime-version return-path delivered-to".split(
    " ",
  ),
);
const KNOWN = new Set([
  ...TELLING,
  ..."to cc subject reply-to content-type sender list-id x-mailer".split(" "),
]);

/** Whether the bytes begin with headers of a mail, and not of a saved page. */
function isMail(head: Uint8Array): boolean {
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  const [headers = ""] = text.split(/\r?\n\r?\n/, 1);
  if (/^snapshot-content-location:|^from:\s*<saved by/im.test(headers)) {
    return false;
  }
  const names = new Set<string>();
  for (const line of headers.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const [, name] = HEADER.exec(line) ?? [];
    if (name === undefined) break;
    names.add(name.toLowerCase());
  }
  const known = [...names].filter((name) => KNOWN.has(name));
  return known.length >= 2 && known.some((name) => TELLING.has(name));
}

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const limit = Math.max(context.maxRecordBytes ?? MAX_RECORD_BYTES, MAX_BYTES);
  const whole = await readWhole(bytes, limit);
  if (whole === null) {
    const fault = { seen: context.member ?? context.file, context: { limit } };
    const code = "IMP-RECORD-TOO-LONG";
    yield rejected(recordPosition(context), { code, ...fault });
    return;
  }
  const { readMail } = await import("./mail/read-mail.js");
  yield* await readMail(whole, context);
}

/**
 * One mail: its text is a report, documents that came with it are read by
 * themselves. Senders stay in the bytes that were captured: no name, no address
 * and no host enters the report; only a mailing list is an outlet.
 */
export const mailImporter: Importer = {
  format: "mail",
  endings: ["eml"],
  maxBytes: MAX_BYTES,
  recognises: isMail,
  read,
};

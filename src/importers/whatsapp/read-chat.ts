import { chatCodes } from "../chats/codes.js";
import { isContactCard, mediaTypeOfName } from "../chats/media-types.js";
import { leftOut, numbersForgotten } from "../chats/notes.js";
import { shownStart } from "../chats/shown-start.js";
import { notUtf8Fault } from "../encoding.js";
import { headFault } from "../head-fault.js";
import {
  MAX_RECORD_BYTES,
  type Attachment,
  type ByteStream,
  type ImportContext,
  type Imported,
  type ImportItem,
  type Position,
  type ReportDetail,
} from "../importer.js";
import { peek } from "../peek.js";
import { recordPosition } from "../record-position.js";
import { importedReport, rejected } from "../report-fields.js";
import { chatLines, type ChatLines } from "./chat-lines.js";
import { dayOrder } from "./day-order.js";
import { messageParts, type MessageParts } from "./message-parts.js";
import {
  codedMessage,
  recordOf,
  type CodedMessage,
  type Coding,
} from "./message-record.js";

const READ_BY = "whatsapp 1";
const RECORD = {
  kind: "message",
  format: "whatsapp",
  mediaType: "text/plain",
} as const;

function attachmentsOf(
  { files }: MessageParts,
  coded: CodedMessage,
  { siblings }: ImportContext,
): readonly Attachment[] {
  return files.flatMap((file, at) => {
    const open = isContactCard(file) ? null : siblings?.open(file);
    if (!open) return [];
    const name = coded.files[at] ?? "";
    const mediaType = mediaTypeOfName(file);
    return [{ name, mediaType, caption: coded.text, open }];
  });
}

function detailOf(
  { sender, day, written }: CodedMessage,
  { isEdited }: MessageParts,
): ReportDetail {
  return {
    author: sender,
    readBy: READ_BY,
    ...(day === null && {
      hold: { code: "IMP-CHAT-DAY-UNSURE", seen: written },
    }),
    fields: {
      sentLocal: day === null ? written : written.replace(/^\S+ /, `${day}T`),
      ...(isEdited && { edited: "yes" }),
    },
  };
}

async function reportOf(
  parts: MessageParts,
  { header, line }: ChatLines,
  coding: Coding,
  context: ImportContext,
): Promise<Imported> {
  const position = recordPosition({ ...context, line });
  const coded = await codedMessage(parts, header, coding);
  const detail = detailOf(coded, parts);
  const { id, text, day } = coded;
  const unknown = { outlet: null, url: null, title: null };
  const attachments = attachmentsOf(parts, coded, context);
  const told = { ...unknown, kind: "post", published: day, detail } as const;
  const record = { ...RECORD, bytes: recordOf(coded, header) };
  const item = importedReport(
    { ...told, id, text, attachments },
    record,
    position,
  );
  const { hold } = detail;
  if (!item.ok || hold === undefined) return item;
  return { ...item, notices: [...item.notices, { ...position, ...hold }] };
}

function brokenMessage(
  { fault, header }: ChatLines,
  position: Position,
  limit: number,
): Imported | null {
  if (fault === null) return null;
  if (fault !== "too-long") {
    const found = notUtf8Fault(fault.notUtf8);
    return rejected(position, { ...found, seen: shownStart(found.seen) });
  }
  const seen = shownStart(header.rest);
  const context = { limit };
  return rejected(position, { code: "IMP-RECORD-TOO-LONG", seen, context });
}

/** Cards of contacts are taken, so that nobody reads them by themselves. */
function takeCards({ files }: MessageParts, { siblings }: ImportContext): void {
  for (const file of files) if (isContactCard(file)) siblings?.open(file);
}

/** Reads a chat as WhatsApp exports it, message by message. */
export async function* readChat(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { file, maxRecordBytes: limit = MAX_RECORD_BYTES } = context;
  const at = (line: number) => recordPosition({ ...context, line });
  const { head, bytes: all } = await peek(bytes, () => undefined);
  const fault = headFault(head, "IMP-BINARY");
  if (fault !== null) {
    yield rejected(at(1), { ...fault, seen: shownStart(fault.seen) });
    return;
  }
  const { messages, stray, isCut } = await chatLines(all, limit);
  if (stray !== null) {
    const seen = shownStart(stray.seen);
    yield rejected(at(stray.line), { code: "IMP-CHAT-LINE", seen });
  }
  const order = dayOrder(messages.map(({ header }) => header.day));
  const codes = chatCodes(context.codes);
  const coding: Coding = { codes, order, times: new Map() };
  const left = { service: 0, wordless: 0 };
  for (const message of messages) {
    const broken = brokenMessage(message, at(message.line), limit);
    const parts = broken === null ? messageParts(message) : null;
    if (parts !== null) takeCards(parts, context);
    if (broken !== null) yield broken;
    else if (parts === null) left.service += 1;
    else if (parts.text === "") left.wordless += 1;
    else yield await reportOf(parts, message, coding, context);
  }
  if (isCut) {
    const count = messages.length;
    const last = (messages.at(-1)?.line ?? 0) + 1;
    const cut = { seen: file, context: { count } };
    yield rejected(at(last), { code: "IMP-CHAT-CUT", ...cut });
  }
  yield* leftOut(left, at(1));
  yield* numbersForgotten(codes, at(1));
}

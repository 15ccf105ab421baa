import { chatCodes, type ChatCodes } from "../chats/codes.js";
import { seenText } from "../chats/digit-groups.js";
import { leftOut, numbersForgotten, type LeftOut } from "../chats/notes.js";
import { shownStart } from "../chats/shown-start.js";
import { decodeUtf8, notUtf8Fault } from "../encoding.js";
import { headFault } from "../head-fault.js";
import { isContactCard, mediaTypeOfName } from "../chats/media-types.js";
import {
  MAX_RECORD_BYTES,
  type Attachment,
  type ByteStream,
  type Fault,
  type ImportContext,
  type Imported,
  type ImportItem,
  type Position,
  type ReportDetail,
} from "../importer.js";
import { peek } from "../peek.js";
import { recordPosition } from "../record-position.js";
import { importedReport, rejected } from "../report-fields.js";
import { chatOf, type Chat } from "./chat.js";
import { codedMessage, type CodedMessage } from "./coded-message.js";
import { arrayElements, type ArrayElement } from "./json-arrays.js";
import {
  messageText,
  parseMessage,
  type RawMessage,
} from "./message-fields.js";

const READ_BY = "telegram 1";
const RECORD = {
  kind: "message",
  format: "telegram",
  mediaType: "application/json",
} as const;

interface Reading {
  readonly context: ImportContext;
  readonly codes: ChatCodes;
  readonly left: LeftOut;
}

/** Files that came with a message, of the folder that the export stands in. */
function attachmentsOf(
  message: RawMessage,
  { names, text }: CodedMessage,
  { siblings }: ImportContext,
): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const field of ["photo", "file"] as const) {
    const name = message[field];
    if (typeof name !== "string" || isContactCard(name)) continue;
    const open = siblings?.open(name) ?? null;
    if (open === null) continue;
    const given = field === "file" ? message["mime_type"] : null;
    const mediaType = typeof given === "string" ? given : mediaTypeOfName(name);
    const shown = (names[field] ?? "").replace(/^.*\//s, "");
    found.push({ name: shown, mediaType, caption: text, open });
  }
  return found;
}

/** Cards of contacts and small pictures of pictures are read by nobody else. */
function takeAside(message: RawMessage, { siblings }: ImportContext): void {
  for (const field of ["contact_vcard", "thumbnail", "file"]) {
    const name = message[field];
    if (typeof name !== "string") continue;
    if (field !== "file" || isContactCard(name)) siblings?.open(name);
  }
}

function detailOf(coded: CodedMessage): ReportDetail {
  const { sender, sent, forwardedFrom, replyTo, edited } = coded;
  return {
    ...(sender !== null && { author: sender }),
    ...(sent.instant !== null && { publishedAt: sent.instant }),
    readBy: READ_BY,
    ...(forwardedFrom !== null && { chain: [forwardedFrom] }),
    fields: {
      sentLocal: sent.local,
      ...(sent.zone !== null && { zone: sent.zone }),
      ...(replyTo !== null && { replyTo: String(replyTo) }),
      ...(edited !== null && { edited }),
    },
  };
}

/** One message in an export of its own, so that it can be read again alone. */
function recordOf({ kept }: CodedMessage, chat: Chat): Uint8Array {
  const alone = {
    ...(chat.title !== null && { name: chat.title }),
    ...(chat.username !== null && { username: chat.username }),
    type: chat.type,
    ...(chat.id !== null && { id: Number(chat.id) }),
    messages: [kept],
  };
  return Buffer.from(JSON.stringify(alone), "utf8");
}

async function readMessage(
  raw: RawMessage,
  chat: Chat,
  reading: Reading,
  position: Position,
): Promise<Imported | null> {
  const { codes, context, left } = reading;
  takeAside(raw, context);
  if (raw["type"] !== "message") {
    left.service += 1;
    return null;
  }
  const text = messageText(raw["text"]);
  const unreadable = (field: string): Imported => {
    const seen = shownStart(JSON.stringify(raw[field]) ?? "");
    return rejected(position, {
      code: "IMP-CHAT-MESSAGE",
      seen,
      context: { field },
    });
  };
  if (text === null) return unreadable("text");
  if (seenText(text).trim() === "") {
    left.wordless += 1;
    return null;
  }
  const message = { ...raw, text };
  const coded = await codedMessage(message, chat, codes);
  if ("missing" in coded) return unreadable(coded.missing);
  const { title, username } = chat;
  const link =
    username === null ? null : `https://t.me/${username}/${coded.messageId}`;
  const report = {
    id: coded.reportId,
    kind: "post",
    outlet: title,
    url: link,
    title: null,
    published: coded.sent.local.slice(0, 10),
    text: coded.text,
    detail: detailOf(coded),
    attachments: attachmentsOf(message, coded, context),
  } as const;
  const record = { ...RECORD, bytes: recordOf(coded, chat) };
  return importedReport(report, record, position);
}

/** What was seen, with nobody's number in it. */
const unnumbered = (fault: Fault): Fault => ({
  ...fault,
  seen: shownStart(fault.seen),
});

async function readElement(
  { bytes, fault, owner }: ArrayElement,
  reading: Reading,
  position: Position,
): Promise<Imported | null> {
  const reject = (found: Fault) => rejected(position, found);
  if (fault === "too-long") {
    const { maxRecordBytes: limit = MAX_RECORD_BYTES } = reading.context;
    const seen = shownStart(new TextDecoder().decode(bytes));
    return reject({ code: "IMP-RECORD-TOO-LONG", seen, context: { limit } });
  }
  const json = decodeUtf8(bytes);
  if (json === null) return reject(unnumbered(notUtf8Fault(bytes)));
  const parsed = parseMessage(json);
  if ("fault" in parsed) return reject(unnumbered(parsed.fault));
  return readMessage(parsed.message, chatOf(owner), reading, position);
}

/** Reads an export of one chat or of all chats, message by message. */
export async function* readExport(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { file, maxRecordBytes = MAX_RECORD_BYTES } = context;
  const at = (line: number) => recordPosition({ ...context, line });
  const reading: Reading = {
    context,
    codes: chatCodes(context.codes),
    left: { service: 0, wordless: 0 },
  };
  const { head, bytes: chunks } = await peek(bytes, () => undefined);
  const fault = headFault(head, "IMP-BINARY");
  if (fault !== null) {
    yield rejected(at(1), fault);
    return;
  }
  const elements = arrayElements(chunks, "messages", maxRecordBytes);
  let line = 0;
  let next = await elements.next();
  for (; next.done !== true; next = await elements.next()) {
    line += 1;
    const item = await readElement(next.value, reading, at(line));
    if (item !== null) yield item;
  }
  const { isCut, isFound } = next.value;
  if (isCut || !isFound) {
    const context = { count: line };
    yield rejected(at(line + 1), { code: "IMP-CHAT-CUT", seen: file, context });
  }
  yield* leftOut(reading.left, at(1));
  yield* numbersForgotten(reading.codes, at(1));
}

import { createHash } from "node:crypto";
import type { ChatCodes } from "../chats/codes.js";
import type { Chat } from "./chat.js";
import { sentAt, type RawMessage, type SentAt } from "./message-fields.js";

/** A message without anybody's number, account or, outside channels, name. */
export interface CodedMessage {
  readonly reportId: string;
  readonly messageId: number;
  readonly sent: SentAt;
  readonly text: string;
  readonly sender: string | null;
  readonly forwardedFrom: string | null;
  readonly replyTo: number | null;
  /** UTC instant or local time of the last edit. */
  readonly edited: string | null;
  /** Fields as they are kept as evidence. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Names of its files as they may be shown, under `photo` and `file`. */
  readonly names: Readonly<Record<string, string>>;
}

const textOf = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? value : null;

/**
 * Of a channel or group: its number and the message's. A chat with one person
 * has that person's account for its number: its messages are told apart by the
 * message's number and instant alone.
 */
function reportIdOf({ id, type }: Chat, messageId: number, sent: SentAt) {
  if (id !== null) return `${id}/${messageId}`;
  const seed = `${type ?? ""} ${messageId} ${sent.instant ?? sent.local}`;
  const hash = createHash("sha256").update(seed).digest("hex");
  return `private/${hash.slice(0, 16)}`;
}

/** Who forwarded words come from; a person only by code. */
async function forwardedFrom(
  message: RawMessage,
  chat: Chat,
  code: (key: string, name: string) => Promise<string>,
): Promise<string | null> {
  const name = textOf(message["forwarded_from"]);
  if (name === null) return null;
  const id = textOf(message["forwarded_from_id"]);
  const isChannel = id?.startsWith("channel") ?? chat.isPublicChannel;
  return isChannel ? name : code(id ?? name, name);
}

/** Names of files and kinds of media, which tell nothing about a person. */
const MEDIA_FIELDS = [
  "photo",
  "file",
  "media_type",
  "mime_type",
  "duration_seconds",
  "width",
  "height",
] as const;

/** Replaces numbers, accounts and names, before anything of it is kept. */
export async function codedMessage(
  message: RawMessage & { readonly text: string },
  chat: Chat,
  codes: ChatCodes,
): Promise<CodedMessage | { readonly missing: string }> {
  const { id: messageId } = message;
  if (typeof messageId !== "number" || !Number.isSafeInteger(messageId)) {
    return { missing: "id" };
  }
  const sent = sentAt(message);
  if (sent === null) return { missing: "date" };
  const reportId = reportIdOf(chat, messageId, sent);
  const member = (key: string, name: string) =>
    codes.member(key, name, reportId);
  const from = textOf(message["from"]);
  const author = textOf(message["author"]);
  const senderKey = textOf(message["from_id"]) ?? from;
  const sender = chat.isPublicChannel
    ? author === null
      ? null
      : await codes.text(author, reportId)
    : from === null || senderKey === null
      ? null
      : await member(senderKey, from);
  const forwarded = await forwardedFrom(message, chat, member);
  const coded = forwarded && (await codes.text(forwarded, reportId));
  const text = await codes.text(message.text, reportId);
  const reply = message["reply_to_message_id"];
  const edited = sentAt({
    date: message["edited"],
    date_unixtime: message["edited_unixtime"],
  });
  const media: Record<string, number> = {};
  const names: Record<string, string> = {};
  for (const field of MEDIA_FIELDS) {
    const value = message[field];
    if (typeof value === "number") media[field] = value;
    if (typeof value === "string") {
      names[field] = await codes.text(value, reportId);
    }
  }
  return {
    reportId,
    messageId,
    sent,
    text,
    sender,
    forwardedFrom: coded,
    replyTo: Number.isSafeInteger(reply) ? Number(reply) : null,
    edited: edited === null ? null : (edited.instant ?? edited.local),
    kept: {
      id: messageId,
      type: "message",
      date: message["date"],
      date_unixtime: message["date_unixtime"],
      ...(edited !== null && {
        edited: message["edited"],
        edited_unixtime: message["edited_unixtime"],
      }),
      ...(sender !== null &&
        (chat.isPublicChannel ? { author: sender } : { from: sender })),
      ...(coded !== null && { forwarded_from: coded }),
      ...(Number.isSafeInteger(reply) && { reply_to_message_id: reply }),
      ...media,
      ...names,
      text,
    },
    names,
  };
}

import { createHash } from "node:crypto";
import { withoutNumbers, type ChatCodes } from "../chats/codes.js";
import { isContactCard } from "../chats/media-types.js";
import { isoDay, type DayOrder } from "./day-order.js";
import type { Header, WrittenDay } from "./header.js";
import type { MessageParts } from "./message-parts.js";

/** A message without names and numbers. */
export interface CodedMessage {
  readonly id: string;
  readonly sender: string;
  readonly text: string;
  readonly files: readonly string[];
  /** ISO day, when it is sure. */
  readonly day: string | null;
  /** Day and time as they stand. */
  readonly written: string;
}

const two = (value: number) => String(value).padStart(2, "0");

const writtenDay = ({ a, b, year, isYearFirst }: WrittenDay) =>
  isYearFirst ? `${year}/${two(a)}/${two(b)}` : `${two(a)}/${two(b)}/${year}`;

/**
 * Hash of minute and text, numbers apart: the same in every export of the
 * chat, in whatever order a phone writes day and month, whatever codes there
 * are. The second of two that are alike gets a number.
 */
function reportIdOf(
  { day: { a, b, year }, time }: Header,
  text: string,
  times: Map<string, number>,
): string {
  const parts = [a, b].sort((x, y) => x - y).join("/");
  const seed = `${year}/${parts} ${time.slice(0, 5)}\n${withoutNumbers(text)}`;
  const hash = createHash("sha256").update(seed).digest("hex").slice(0, 24);
  const count = (times.get(hash) ?? 0) + 1;
  times.set(hash, count);
  return count === 1 ? `whatsapp/${hash}` : `whatsapp/${hash}-${count}`;
}

/** What messages of one chat are coded with. */
export interface Coding {
  readonly codes: ChatCodes;
  readonly order: DayOrder | null;
  /** Messages of one minute and text so far. */
  readonly times: Map<string, number>;
}

/** Replaces names and numbers, before anything of the message is kept. */
export async function codedMessage(
  { sender, text, files }: MessageParts,
  header: Header,
  { codes, order, times }: Coding,
): Promise<CodedMessage> {
  const id = reportIdOf(header, text, times);
  const names: string[] = [];
  for (const file of files) names.push(await codes.text(file, id));
  return {
    id,
    sender: await codes.member(sender, sender, id),
    text: await codes.text(text, id),
    files: names,
    day: isoDay(header.day, order),
    written: `${writtenDay(header.day)} ${header.time}`,
  };
}

/** The message as a chat of its own, its day with the year first once sure. */
export function recordOf(
  { sender, text, files, day }: CodedMessage,
  header: Header,
): Uint8Array {
  const date = day?.replaceAll("-", "/") ?? writtenDay(header.day);
  const { isBracketed, time } = header;
  const head = isBracketed ? `[${date}, ${time}]` : `${date}, ${time} -`;
  const marks = files
    .filter((name) => !isContactCard(name))
    .map((name) => `\u200e<attached: ${name}>\n`);
  // Marks last: what follows the sender is never taken for another head.
  return Buffer.from(`${head} ${sender}: ${text}\n${marks.join("")}`, "utf8");
}

import type { Note, Position } from "../importer.js";
import { shownStart } from "./shown-start.js";
import type { ChatCodes } from "./codes.js";

/** Messages without words of anybody, counted while a chat is read. */
export interface LeftOut {
  /** Who came and went, calls, changed titles. */
  service: number;
  /** Pictures and stickers without a caption, deleted messages. */
  wordless: number;
}

/** Says how many messages are no reports. */
export function* leftOut(
  { service, wordless }: LeftOut,
  position: Position,
): Generator<Note> {
  if (service + wordless === 0) return;
  const seen = shownStart(position.member ?? position.file);
  const context = { service, wordless };
  const notice = { ...position, code: "IMP-CHAT-LEFT-OUT", seen } as const;
  yield { step: "note", notice: { ...notice, context } };
}

/** Says that nobody can tell any more which number a code stands for. */
export function* numbersForgotten(
  codes: ChatCodes,
  position: Position,
): Generator<Note> {
  const count = codes.forgotten();
  if (count === 0) return;
  const seen = String(count);
  const notice = { ...position, code: "IMP-NUMBERS-FORGOTTEN", seen } as const;
  yield { step: "note", notice: { ...notice, context: { count } } };
}

import { seenText } from "../chats/digit-groups.js";
import type { ChatLines } from "./chat-lines.js";
import {
  attachedFile,
  isDoneToGroup,
  isEditedMark,
  isMediaMark,
  isSpokenByProgram,
} from "./words.js";

/** A message by its parts. */
export interface MessageParts {
  readonly sender: string;
  /** Words of the member, without marks of the program. */
  readonly text: string;
  /** Names of files that came along. */
  readonly files: readonly string[];
  readonly isEdited: boolean;
}

const SENDER = /^([^\n]{1,120}?):(?: |(?=[\u200e\u200f])|$)/u;

const EDGE = /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Without blanks and marks of direction around it. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Longest mark in angle brackets: the name of a file and a label. */
const LONGEST_MARK = 280;

/** Where the mark begins that may follow the words on their line; or -1. */
function tailAt(line: string): number {
  if (!line.endsWith(">")) return -1;
  const at = line.lastIndexOf("<");
  return line.length - at > LONGEST_MARK ? -1 : at;
}

/** Takes what the program put there out of the member's words. */
function wordsOf(lines: readonly string[]) {
  const words: string[] = [];
  const files: string[] = [];
  let isEdited = false;
  const isMark = (line: string) => {
    if (line.length > 2 * LONGEST_MARK) return false;
    const file = attachedFile(line);
    if (file !== null) files.push(file);
    const isEdit = isEditedMark(line) && seenText(line).trim().startsWith("<");
    isEdited ||= isEdit;
    return file !== null || isEdit || isMediaMark(line);
  };
  for (const line of lines) {
    let rest = line;
    let isOnlyMark = isMark(rest);
    while (!isOnlyMark) {
      const end = trimmed(rest);
      const at = tailAt(end);
      if (at < 0 || !isMark(end.slice(at))) break;
      rest = trimmed(end.slice(0, at));
      isOnlyMark = rest === "" || isMark(rest);
    }
    if (!isOnlyMark) words.push(rest);
  }
  return { text: trimmed(words.join("\n")), files, isEdited };
}

/** @returns null for what the program tells, which is nobody's words */
export function messageParts({ header, more }: ChatLines): MessageParts | null {
  const found = SENDER.exec(header.rest);
  if (found === null) return null;
  const sender = seenText(found[1] ?? "").trim();
  const isQuoted = /["“”«»]/.test(sender);
  if (sender === "" || (isQuoted && isDoneToGroup(sender))) return null;
  const first = header.rest.slice(found[0].length);
  const { text, files, isEdited } = wordsOf([first, ...more]);
  if (isSpokenByProgram(text)) return null;
  return { sender, text, files, isEdited };
}

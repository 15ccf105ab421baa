import * as ar from "../../languages/ar/chats/whatsapp-words.js";
import { seenText } from "../chats/digit-groups.js";

const SPOKEN_BY_PROGRAM = [
  ...ar.SPOKEN_BY_PROGRAM,
  /^(?:This message was deleted|You deleted this message)\b/i,
  /^(?:Missed (?:voice|video|group voice|group video) call|(?:Voice|Video) call)(?=$|[\s.,])/i,
  /^Messages (?:and calls|to this (?:chat|group)|you send to this group)/i,
  /^Waiting for this message\b/i,
  /^(?:You|.{1,60}) (?:created (?:this )?group|added you|changed (?:this group's|the group|their phone number))/i,
  /^null$/,
];

const MEDIA_MARK =
  /^<?(?:media|image|photo|video|audio|voice message|sticker|GIF|document|contact card|video note) omitted>?$/i;

const EDITED_MARK = /<?This message was edited>?$/i;

const DONE_TO_GROUP =
  /\b(?:changed (?:the|this) (?:subject|group|description|name)|created group)\b/i;

const plain = (text: string) => ar.withoutVowels(seenText(text)).trim();

/** Whether the program says this, though a member's name stands before it. */
export const isSpokenByProgram = (text: string): boolean => {
  const words = plain(text);
  return SPOKEN_BY_PROGRAM.some((spoken) => spoken.test(words));
};

/** Whether a line without words of a member tells what was done to the group. */
export const isDoneToGroup = (text: string): boolean => {
  const words = plain(text);
  return DONE_TO_GROUP.test(words) || ar.DONE_TO_GROUP.test(words);
};

/** Whether a line stands for a picture or file that was not exported. */
export const isMediaMark = (line: string): boolean => {
  const words = plain(line);
  return MEDIA_MARK.test(words) || ar.MEDIA_MARK.test(words);
};

/** Whether a line says that the message was changed after it was sent. */
export const isEditedMark = (line: string): boolean => {
  const words = plain(line);
  return EDITED_MARK.test(words) || ar.EDITED_MARK.test(words);
};

const IN_BRACKETS = new RegExp(
  `^<(?:attached|${ar.ATTACHED_LABEL}):\\s?([^<>]{1,255})>$`,
  "iu",
);
const IN_PARENTHESES = new RegExp(
  `^([^<>\\n]{1,255}\\.\\w{1,5})\\s\\((?:file attached|${ar.FILE_ATTACHED})\\)$`,
  "iu",
);

/** Name of the file that a line says came along; null for any other line. */
export function attachedFile(line: string): string | null {
  const seen = seenText(line).trim();
  if (!/[>)]$/.test(seen)) return null;
  const words = ar.withoutVowels(seen);
  if (!IN_BRACKETS.test(words) && !IN_PARENTHESES.test(words)) return null;
  // A name keeps its vowels: the file has them too.
  const isBracketed = seen.startsWith("<");
  const at = isBracketed ? seen.indexOf(":") + 1 : 0;
  const end = isBracketed ? seen.length - 1 : seen.lastIndexOf("(");
  return seen.slice(at, end).trim();
}

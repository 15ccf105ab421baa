import type { Block } from "./blocks.js";
import { isProse } from "./line-marks.js";

/** What a board shows of who wrote a message, beside each message. */
const MEMBER =
  /^(?:تاريخ (?:التسجيل|الانتساب)|المشاركات|عدد المشاركات|رقم العضوية|عضو (?:جديد|نشيط|مميز|فعال|ذهبي|فضي|متميز|مشارك)$|join(?:ed| date)|posts)\s*(?::|$)/iu;
/** The buttons under a comment, «أعجبني · رد · 3 أ», and how long ago it was. */
const BUTTON =
  /^(?:أعجبني|إعجاب|تفاعل|المزيد|like|react|more|منذ|ago|\p{N}+|[سدأيش]|[hdwm]|ساع(?:ة|تين|ات)|دقيق(?:ة|تين)|دقائق|يوم(?:ين)?|أيام|أسبوع(?:ين)?|أسابيع|hours?|days?|weeks?)$/iu;
const REPLY = /^(?:رد|الرد|ردّ|reply)$/iu;
const LONGEST_BUTTONS = 60;

function isButtons(text: string): boolean {
  if (text.length > LONGEST_BUTTONS) return false;
  const words = text.split(/[\s·•|]+/u).filter((word) => word !== "");
  return (
    words.some((word) => REPLY.test(word)) &&
    words.every((word) => REPLY.test(word) || BUTTON.test(word))
  );
}

/** The head of an answer on a board: «رد: العنوان». */
const ANSWER = /^(?:رد|re)\s?: \S/i;

const LONGEST_MEMBER = 40;
const LONGEST_NAME = 25;

/** A name alone, as it stands over a message. */
const isName = ({ text, owner }: Block) =>
  text.length <= LONGEST_NAME &&
  !/[.؟!]$/.test(text) &&
  !/^(?:p|li)$/.test(owner.tag);

function overNames(blocks: readonly Block[], index: number): number {
  let start = index;
  while (index - start < 2 && start > 0 && isName(blocks[start - 1]!))
    start -= 1;
  return start;
}

/**
 * Where a message of another reader begins, if `block` is what a board or a
 * network shows over or under one.
 *
 * @param told - index of the first line of telling
 * @returns index of its first block, or null
 */
export function replyStart(
  blocks: readonly Block[],
  { text, index }: Block,
  told: number,
): number | null {
  if (text.length <= LONGEST_MEMBER && MEMBER.test(text))
    return overNames(blocks, index);
  if (ANSWER.test(text)) return index;
  if (!isButtons(text)) return null;
  let start = index - 1;
  // A comment of several lines; what was told first is no comment.
  while (
    start > told + 1 &&
    isProse(blocks[start]!) &&
    isProse(blocks[start - 1]!)
  )
    start -= 1;
  return start > told ? overNames(blocks, start) : null;
}

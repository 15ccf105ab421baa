import { wordShares, type WordShares } from "../../languages/ar/known-words.js";
import type { NoticeCode } from "../importer.js";
import { letterCount, type PageContent } from "./glyphs.js";
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from "./letters.js";
import { pageLines, type LetterOrder, type PageLine } from "./page-lines.js";

/** Words without which a page says nothing of its letters or their order. */
const LEAST_WORDS = 8;
/** Pages of news have 0.64 and more; a page of names 0.5. */
const SOUND = { few: 0.35, many: 0.5 };
/** Words from which on `SOUND.many` holds. */
const MANY_WORDS = 20;
/** Pages read the right way round have at most 0.12 words that are so reversed. */
const SOME_REVERSED = 0.22;
const MOSTLY_REVERSED = 0.5;
/** Letters of a page that is a picture with a stamp or a number. */
const FEW_LETTERS = 120;
const MOST_PICTURED = 0.35;
/** Shapes from which on a page without text is more than a frame. */
const DRAWN_SHAPES = 24;
/** Share of letters that are none. */
const MOST_UNKNOWN = 0.01;
const MOST_STRANGE = 0.1;
/** Foreign words of a page that must hold a word everybody uses. */
const LEAST_FOREIGN = 25;
const LEAST_FREQUENT = 0.04;

/** Private use, unassigned, U+FFFD: what a font calls a letter it cannot name. */
const UNKNOWN = /[\p{Co}\p{Cn}\ufffd]/gu;
/** One such letter in a word makes another word of it. */
const BROKEN_WORD =
  /\p{L}\p{M}*[\p{Co}\p{Cn}\ufffd]|[\p{Co}\p{Cn}\ufffd]\p{M}*\p{L}/u;
const FREQUENT_FOREIGN =
  /^(?:the|of|and|in|to|for|a|is|on|by|with|from|at|de|la|le|les|et|des|en|du|un|une|el|y|los|der|die|und|ve|bir|bu|www|http|https|com|org)$/iu;

/** A page as it was read, and what is unsure about it. */
export interface ReadPage {
  readonly page: number;
  readonly lines: readonly PageLine[];
  readonly isRightToLeft: boolean;
  readonly doubt: NoticeCode | null;
}

function soundShare({ count }: WordShares): number {
  return count >= MANY_WORDS ? SOUND.many : SOUND.few;
}

/** Bullets of symbol fonts stand by themselves, where letters would not. */
const BULLETS = /(?<!\S)[\uf020-\uf0ff](?!\S)/gu;

/** Whether the letters are letters of a script that such a page is written in. */
function hasStrangeLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (BROKEN_WORD.test(text)) return true;
  const unknown = text.replace(BULLETS, "").match(UNKNOWN)?.length ?? 0;
  const all = letters.length + unknown;
  if (unknown > Math.max(2, all * MOST_UNKNOWN)) return true;
  const strange = letters.filter(
    (letter) =>
      !RIGHT_TO_LEFT.test(letter) && !/[A-Za-z\u00c0-\u024f]/.test(letter),
  );
  if (strange.length > Math.max(6, all * MOST_STRANGE)) return true;
  const isArabic = letters.some((letter) => RIGHT_TO_LEFT.test(letter));
  if (isArabic) return false;
  const accented = letters.filter((letter) => /[\u00c0-\u024f]/.test(letter));
  if (accented.length > Math.max(6, all * MOST_STRANGE * 1.5)) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  const frequent = words.filter((word) => FREQUENT_FOREIGN.test(word));
  return (
    words.length >= LEAST_FOREIGN &&
    frequent.length < words.length * LEAST_FREQUENT
  );
}

const textOf = (lines: readonly PageLine[]) =>
  lines.map(({ text }) => text).join("\n");

/** Whether more of its letters are Arabic than a name among Latin words. */
function isArabicPage({ glyphs }: PageContent): boolean {
  let [arabic, latin] = [0, 0];
  for (const { text } of glyphs) {
    if (RIGHT_TO_LEFT.test(text)) arabic += 1;
    else if (LEFT_TO_RIGHT.test(text)) latin += 1;
  }
  return arabic > 0 && arabic * 3 >= latin;
}

function isPictureOfText(page: PageContent): boolean {
  const letters = letterCount(page.glyphs);
  if (letters === 0) return page.pictured > 0.02 || page.paths >= DRAWN_SHAPES;
  return letters < FEW_LETTERS && page.pictured > MOST_PICTURED;
}

function doubtOf(
  page: PageContent,
  text: string,
  shares: WordShares,
): NoticeCode | null {
  if (isPictureOfText(page)) return "IMP-PAGE-WITHOUT-TEXT";
  if (page.isHidden && letterCount(page.glyphs) > 0) {
    return "IMP-PAGE-LETTERS-UNSURE";
  }
  if (hasStrangeLetters(text)) return "IMP-PAGE-LETTERS-UNSURE";
  if (shares.count < LEAST_WORDS) return null;
  if (shares.reversed > SOME_REVERSED) return "IMP-PAGE-ORDER-UNSURE";
  if (shares.forwards < soundShare(shares)) return "IMP-PAGE-LETTERS-UNSURE";
  return null;
}

/**
 * Reads one page and says what is unsure about it. What is seen decides the
 * order of letters; only where a page shows its words backwards throughout, as
 * programs without Arabic print them, is it read as it was drawn.
 */
export function readPage(page: PageContent): ReadPage {
  const isRightToLeft = isArabicPage(page);
  let order: LetterOrder = isRightToLeft ? "from-right" : "from-left";
  let lines = pageLines(page, order);
  let shares = wordShares(textOf(lines));
  const isBackwards =
    shares.count >= LEAST_WORDS &&
    shares.reversed > MOSTLY_REVERSED &&
    shares.forwards < SOME_REVERSED;
  if (isBackwards) {
    order = "as-drawn";
    lines = pageLines(page, order);
    shares = wordShares(textOf(lines));
  }
  return {
    page: page.page,
    lines: lines.filter(({ text }) => text.trim() !== ""),
    isRightToLeft: isRightToLeft && !isBackwards,
    doubt: doubtOf(page, textOf(lines), shares),
  };
}

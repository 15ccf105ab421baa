import type { LineFurniture } from "../../../text/line-furniture.js";
import { ENGLISH_PHRASES } from "./phrases.js";

/** A longer line is telling, whatever it opens with. */
const LONGEST = 320;
/** Bullets, arrows and pictures round a label. */
const AROUND = /^[^\p{L}\p{N}©]+|[^\p{L}\p{N})?!.]+$/gu;

const BUTTONS: ReadonlySet<string> = new Set(
  "share tweet email e-mail print save copy link facebook twitter x whatsapp telegram messenger linkedin pinterest reddit tumblr pocket flipboard like comment comments + - a a+ a- | · this on via".split(
    " ",
  ),
);

/** Whether a line is nothing but the names of buttons. */
function isButtons(line: string): boolean {
  const words = line.split(/[\s,|·•]+/u).filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.length <= 24 &&
    words.every((word) => BUTTONS.has(word)) &&
    words.some((word) => word.length > 2)
  );
}

/**
 * «By Ray Tobin», with a day or who took the pictures beside it. Two names at
 * least: «By Monday the army had left» tells.
 */
const BYLINE =
  /^by \p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |von |al-|el-)?\p{Lu}[\p{L}.'’-]*){1,5}(?:$|\s*[|·•(]|,? \d|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[ ,])/u;
const LONGEST_BYLINE = 140;

/**
 * The kind of furniture that the English words of a line make it, or null where
 * it may be telling. Words alone: where a line stands is the page's part to
 * judge.
 */
export function englishFurniture(line: string): LineFurniture | null {
  if (line.length > LONGEST || !/[a-z©]/i.test(line)) return null;
  const key = line.toLowerCase().replace(/\s+/g, " ").trim();
  const bare = key.replace(AROUND, "").replace(AROUND, "").trim();
  if (bare === "") return null;
  const isByline = BYLINE.test(line.trim().replace(/^By /i, "by "));
  if (isByline && line.length <= LONGEST_BYLINE)
    return { kind: "byline", isAlone: false };
  if (isButtons(bare)) return { kind: "share", isAlone: true };
  for (const { kind, alone, opens, upTo } of ENGLISH_PHRASES) {
    if (alone.test(bare)) return { kind, isAlone: true };
    if (opens !== null && key.length <= upTo && opens.test(key))
      return { kind, isAlone: false };
  }
  return null;
}

import type { LineFurniture } from "../../../text/line-furniture.js";
import { foldKey } from "../letters.js";
import { FURNITURE_PHRASES } from "./phrases.js";
import { SHARE_WORDS } from "./share-words.js";

/** A longer line is telling, whatever it opens with. */
const LONGEST = 320;
/** Bullets, arrows, pictures and brackets round a label. */
const AROUND = /^[^\p{L}\p{N}©]+|[^\p{L}\p{N})؟?!.]+$|\s*\(\d+\)\s*$/gu;

/** Whether a line is nothing but the names of buttons. */
function isButtons(key: string): boolean {
  const words = key.split(/[\s,،·•]+/u).filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.length <= 24 &&
    words.every((word) => SHARE_WORDS.has(word) || /^\d+$/.test(word)) &&
    words.some((word) => word.length > 2 && !/^\d+$/.test(word))
  );
}

/**
 * The kind of furniture that the words of a line make it, or null where it may
 * be telling. Words alone: where a line stands is the page's part to judge.
 */
export function lineFurniture(line: string): LineFurniture | null {
  if (line.length > LONGEST * 2) return null;
  const key = foldKey(line).toLowerCase().replace(/\s+/g, " ").trim();
  if (key.length > LONGEST) return null;
  const bare = key.replace(AROUND, "").replace(AROUND, "").trim();
  if (bare === "") return null;
  if (isButtons(bare)) return { kind: "share", isAlone: true };
  for (const { kind, alone, opens, upTo } of FURNITURE_PHRASES) {
    if (alone.test(bare)) return { kind, isAlone: true };
    if (opens !== null && key.length <= upTo) {
      const opening = key.startsWith("©")
        ? key
        : key.replace(/^[^\p{L}\p{N}]+/u, "");
      if (opens.test(opening)) return { kind, isAlone: false };
    }
  }
  return null;
}

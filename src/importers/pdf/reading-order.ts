import { DIGIT, LEFT_TO_RIGHT, RIGHT_TO_LEFT } from "./letters.js";

/** How the letters of a line are put in order. */
export interface Direction {
  /** Whether lines run from right to left. */
  readonly isRightToLeft: boolean;
  /** Whether brackets are named as they look and not as they are typed. */
  readonly isMirrored: boolean;
  /** Whether the last letter before the line is Arabic. */
  readonly afterArabic: boolean;
}

const MIRRORS: ReadonlyMap<string, string> = new Map(
  ["()", "[]", "{}", "<>", "«»", "‹›"].flatMap((pair) => {
    const [open = "", close = ""] = [...pair];
    return [
      [open, close],
      [close, open],
    ] as const;
  }),
);

type Kind =
  | "right"
  | "left"
  | "european"
  | "arabic"
  | "common"
  | "sign"
  | "unit"
  | "other";

function kindOf(item: string): Kind {
  if (RIGHT_TO_LEFT.test(item)) return "right";
  if (/[\u0660-\u0669]/.test(item)) return "arabic";
  if (DIGIT.test(item)) return "european";
  if (LEFT_TO_RIGHT.test(item)) return "left";
  if (/^[.,:/\u060c\u066b\u066c]$/.test(item)) return "common";
  if (/^[+\-\u2212]$/.test(item)) return "sign";
  return /^[%#$\u00b0\u20ac\u00a3\u066a\u2030]$/.test(item) ? "unit" : "other";
}

const isDigit = (kind: Kind | undefined) =>
  kind === "european" || kind === "arabic";

/** Units that follow their number, as Arabic reports write them. */
const UNITS = /^(?:[ckm]?m2?|k?g|mg|l|ml|gmt|utc|[ap]m)$/i;

interface Items {
  /** In the order in which they are read from the right. */
  readonly items: readonly string[];
  readonly kinds: readonly Kind[];
}

/** Where the number that starts at `from` ends, exclusive. */
function numberEnd({ kinds }: Items, from: number, afterArabic: boolean) {
  const kind = kinds[from];
  let end = from + 1;
  for (;;) {
    if (kinds[end] === kind) end += 1;
    else if (kinds[end + 1] !== kind) return end;
    else if (kinds[end] === "common") end += 2;
    else if (kinds[end] === "sign" && kind === "european" && !afterArabic)
      end += 2;
    else return end;
  }
}

/** End of the words of a left-to-right script that start at `from`. */
function foreignEnd({ items, kinds }: Items, from: number): number | null {
  let end: number | null = null;
  for (let at = from; at < kinds.length && kinds[at] !== "right"; at++) {
    if (kinds[at] === "left") end = at + 1;
  }
  if (end === null) return null;
  while (isDigit(kinds[end])) end += 1;
  if (!isDigit(kinds[from])) return end;
  const space = items.findIndex((item, at) => at > from && item === " ");
  if (space < 0 || space >= end) return end;
  const rest = items
    .slice(space + 1, end)
    .reverse()
    .join("");
  const isBareNumber = kinds
    .slice(from, space)
    .every((kind) => kind !== "left");
  return isBareNumber && UNITS.test(rest.trim()) ? null : end;
}

const flipped = (items: readonly string[]) => [...items].reverse().join("");

/**
 * The inverse of the bidirectional algorithm for a line that runs from the
 * right: Arabic as it stands, numbers and Latin words turned back. A hyphen
 * between digits belongs to the number only where no Arabic letter came before
 * (rules W2, W4), so that a shown `15-10` is read 10-15, as it was typed.
 *
 * @source Unicode Standard Annex 9, W1 to W7 and L4
 */
function fromRight(visual: readonly string[], direction: Direction): string {
  const items = [...visual].reverse();
  const read = { items, kinds: items.map(kindOf) };
  let { afterArabic } = direction;
  let text = "";
  for (let at = 0; at < items.length;) {
    const kind = read.kinds[at];
    const item = items[at] ?? "";
    const foreign =
      kind === "left" || isDigit(kind) ? foreignEnd(read, at) : null;
    if (foreign !== null) {
      text += flipped(items.slice(at, foreign));
      afterArabic = false;
      at = foreign;
    } else if (isDigit(kind)) {
      const end = numberEnd(read, at, afterArabic);
      text += flipped(items.slice(at, end));
      at = end;
    } else {
      if (kind === "right") afterArabic = true;
      text += direction.isMirrored ? (MIRRORS.get(item) ?? item) : item;
      at += 1;
    }
  }
  return text;
}

/** A line that runs from the left: only its Arabic words are turned. */
function fromLeft(visual: readonly string[], direction: Direction): string {
  const kinds = visual.map(kindOf);
  let text = "";
  for (let at = 0; at < visual.length;) {
    if (kinds[at] !== "right") {
      text += visual[at] ?? "";
      at += 1;
      continue;
    }
    let end = at + 1;
    for (
      let next = end;
      next < kinds.length && kinds[next] !== "left";
      next++
    ) {
      if (kinds[next] === "right") end = next + 1;
    }
    text += fromRight(visual.slice(at, end), direction);
    at = end;
  }
  return text;
}

/**
 * Puts what stands on a line into the order in which it is read.
 *
 * @param visual - letters from left to right; a ligature's are one item, in
 * reading order
 */
export function inReadingOrder(
  visual: readonly string[],
  direction: Direction,
): string {
  const isForeign =
    !visual.some((item) => RIGHT_TO_LEFT.test(item)) &&
    visual.some((item) => LEFT_TO_RIGHT.test(item));
  return direction.isRightToLeft && !isForeign
    ? fromRight(visual, direction)
    : fromLeft(visual, direction);
}

/** Brackets that close what was opened, less those that do not. */
export function bracketBalance(text: string): number {
  const open: string[] = [];
  let balance = 0;
  for (const [letter] of text.matchAll(/[()[\]{}«»]/g)) {
    if ("([{«".includes(letter)) open.push(letter);
    else if (open.length > 0 && MIRRORS.get(open.at(-1) ?? "") === letter) {
      open.pop();
      balance += 1;
    } else balance -= 1;
  }
  return balance - open.length;
}

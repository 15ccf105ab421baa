import { foldKey } from "../../languages/ar/letters.js";
import { nameKind } from "../../languages/ar/name-lists.js";

/** One person of a cell of names. */
export interface CellPerson {
  /** As it stands in the cell; null for one who is not named. */
  readonly name: string | null;
  /** In brackets or after «المعروف ب»: a by-name. */
  readonly alias: string | null;
  /** In brackets behind the name, as in `(12)`. */
  readonly age: string | null;
}

/** Signs that nobody writes inside a name. */
const SURE = /[\n\r;؛|]+/;
/** Signs that part names, or the parts of one name. */
const MAYBE = /[،,/\\+&]|\s[-–]\s/;
/** `1- `, `(2) `: numbers before the names of a list. */
const NUMBERED = /^\s*[([]?\d{1,3}[)\]]?\s*[-.)–:]\s*/;
const BYNAME = /^(?:[أا]ب[ويا]|[أا]م)\s/;

/** Cells that say that nobody is named. */
const UNNAMED =
  /^(?:مجهول|غير معروف|لم يعرف|لم تعرف|بدون اسم|طفل|طفله|امراه|رجل|شخص|مدني|جثه|unknown|unnamed|unidentified|n\/?a)(?=\s|$)/;

const wordsOf = (name: string) => name.split(/\s+/).filter(Boolean);
const isGiven = (word: string) => {
  const kind = nameKind(foldKey(word))?.kind;
  return kind === "given" || kind === "both";
};

/** Parts at a mark; one whole where a part could be no name of its own. */
function atMarks(text: string, isOneWordName: boolean): readonly string[] {
  const parts = text.split(MAYBE).map((part) => part.trim());
  const filled = parts.filter((part) => /\p{L}/u.test(part));
  if (filled.length < 2) return [text];
  // «محمد الأحمد / أبو علي»: who he is called stands behind the mark.
  if (filled.slice(1).every((part) => BYNAME.test(foldKey(part))))
    return [text];
  const isWhole = (part: string) =>
    wordsOf(part).length > 1 || isOneWordName || UNNAMED.test(foldKey(part));
  return filled.every(isWhole) ? filled : [text];
}

/**
 * Parts at «و»: alone, or before a given name that is none with it (وليد). On
 * both sides stands a whole name.
 */
function atAnd(text: string, isOneWordName: boolean): readonly string[] {
  const words = wordsOf(text);
  const least = isOneWordName ? 1 : 2;
  const parts: string[][] = [[]];
  words.forEach((word, at) => {
    const now = parts.at(-1)!;
    const left = words.length - at;
    if (word === "و" && now.length >= least && left > least) {
      parts.push([]);
      return;
    }
    const rest = word.slice(1);
    const isAnd =
      word.startsWith("و") &&
      now.length >= least &&
      left >= least &&
      isGiven(rest) &&
      !isGiven(word);
    if (isAnd) parts.push([rest]);
    else now.push(word);
  });
  return parts.map((part) => part.join(" "));
}

function personOf(text: string): CellPerson {
  let age: string | null = null;
  let alias: string | null = null;
  const bare = text
    .replace(NUMBERED, "")
    .replace(/[([«"]([^)\]»"]*)[)\]»"]/g, (_, inner: string) => {
      const told = inner.trim();
      if (/^\d{1,3}(?!\d)/.test(told)) age ??= told;
      else if (/\p{L}/u.test(told)) alias ??= told;
      return " ";
    });
  const [head = "", ...behind] = bare.split(MAYBE).map((part) => part.trim());
  const called = behind.find((part) => BYNAME.test(foldKey(part)));
  const name = (called === undefined ? bare : head).replace(/\s+/g, " ").trim();
  const isNamed = /\p{L}/u.test(name) && !UNNAMED.test(foldKey(name));
  return { name: isNamed ? name : null, alias: alias ?? called ?? null, age };
}

/**
 * The people of a cell. A line end, a semicolon and an upright part them
 * always; a comma, a stroke and «و» only where whole names stand on both sides.
 *
 * @param isOneWordName - whether a name may be one word, since father or
 *   family stand in columns of their own
 */
export function splitPeople(
  cell: string,
  isOneWordName: boolean,
): readonly CellPerson[] {
  return cell
    .split(SURE)
    .flatMap((part) => atMarks(part, isOneWordName))
    .flatMap((part) => atAnd(part, isOneWordName))
    .filter((part) => /[\p{L}?؟]/u.test(part))
    .map(personOf);
}

/** Values of a cell that belong to several people, in their order. */
export function splitBeside(cell: string, people: number): readonly string[] {
  if (people < 2) return [cell.trim()];
  const parts = cell
    .split(/[\n\r;؛|،,/\\+]|\s[-–]\s|\sو\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === people ? parts : [];
}

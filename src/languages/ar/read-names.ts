import type { Span } from "../../text/span.js";
import { isAddressee } from "./addressee.js";
import { withoutArticle } from "./clitics.js";
import { CUE_TABLE } from "./events/index.js";
import { isEveryday } from "./everyday.js";
import { KIN, NEVER_IN_NAME } from "./lexicon/function-words.js";
import {
  COMPOUND_WORDS,
  DIN_ENDINGS,
  DIN_WORDS,
  KUNYA_WORDS,
  LATER_COMPOUND_WORDS,
} from "./lexicon/name-words.js";
import { PERSON_NOUNS } from "./lexicon/person-nouns.js";
import { PLACE_HEADS } from "./lexicon/place-heads.js";
import { TITLES_BY_KEY } from "./lexicon/titles.generated.js";
import { nameKind } from "./name-lists.js";
import { isWord, textOf, unitsOfLetters, type TextView } from "./view.js";

/** A personal name in a text; token numbers are half-open. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  /** As written, without quotes and glued و or ل. */
  readonly name: string;
  readonly span: Span;
  /** Parts found in the name lists. */
  readonly listed: number;
  readonly rule: string;
}

const OPENERS: ReadonlySet<string> = new Set(['"', "«", "“", "(", "'"]);
const MOST_PARTS = 6;

/**
 * Reads a name that starts at a token.
 *
 * @param slot true after a title, role noun or المدعو, where an unknown word
 *   may open a name; false anywhere else, where two listed parts are needed
 */
export function readName(
  view: TextView,
  at: number,
  end: number,
  slot: boolean,
  glued: readonly string[] = [""],
): NameMention | null {
  let from = at;
  while (from < end && OPENERS.has(view.keys[from] ?? "")) from++;
  if (from >= end || !isWord(view, from)) return null;
  const first = firstPart(view, from, slot, glued);
  if (!first) return null;
  let to = from + 1;
  let listed = first.listed ? 1 : 0;
  let parts = 1;
  let open = COMPOUND_WORDS.has(first.stem);
  // A given name that is no other word: what follows it is its family's.
  const given = first.listed && !first.homograph;
  let sure = given;
  while (to < end && parts < MOST_PARTS && isWord(view, to)) {
    const part = nextPart(view, to, { open, parts, slot, given });
    if (part === null) break;
    if (part.listed) listed++;
    sure ||= part.sure;
    const key = view.keys[to] ?? "";
    open = COMPOUND_WORDS.has(key) || LATER_COMPOUND_WORDS.has(key);
    parts++;
    to++;
  }
  if (open && parts === 1) return null;
  if (!slot && (parts < 2 || (listed < 2 && !given) || !sure)) return null;
  if (slot && parts === 1 && !first.listed && !first.quoted)
    if (first.stem.length < 4 || !endsHere(view, to)) return null;
  const start = (view.tokens.start[from] ?? 0) + first.dropped;
  return {
    from,
    to,
    name: cleanText(textOf(view, from, to).slice(first.dropped)),
    span: { start, end: view.tokens.end[to - 1] ?? start },
    listed,
    rule: slot ? "ar.person.slot" : "ar.person.listed",
  };
}

function firstPart(
  view: TextView,
  at: number,
  slot: boolean,
  glued: readonly string[],
) {
  const key = view.keys[at] ?? "";
  const quoted = OPENERS.has(view.keys[at - 1] ?? "");
  for (const lead of glued) {
    if (lead !== "" && !(key.startsWith(lead) && key.length > lead.length + 1))
      continue;
    const stem = key.slice(lead.length);
    if (lead === "" && wholeWordIsOther(stem, slot) && !isAli(view, at, stem))
      continue;
    const kind = nameKind(stem);
    const known = kind !== null && !key.startsWith("ال");
    if (isPreposition(view, at, stem)) continue;
    if (isSpokesmanFor(view, at, stem) || isTitle(stem)) continue;
    if (/^[بل]$/.test(lead) && isEvery(view, at)) continue;
    if (stem === "بن" && !slot) continue;
    if (!slot && (stem === "ابن" || stem === "بنت")) continue;
    if (KIN.has(view.keys[at + 1] ?? "") && COMPOUND_WORDS.has(stem)) continue;
    if (known || COMPOUND_WORDS.has(stem) || (slot && kind !== null))
      return {
        stem,
        listed: kind !== null,
        homograph: kind?.homograph ?? true,
        quoted,
        dropped: unitsOfLetters(view, at, lead.length),
      };
    if (slot && lead === "" && looksLikeName(view, at, stem))
      return { stem, listed: false, homograph: true, quoted, dropped: 0 };
  }
  return null;
}

/** `الدكتور`, `رئيس`: a title opens no name. */
function isTitle(key: string): boolean {
  if (nameKind(key)?.homograph === false) return false;
  const titles = TITLES_BY_KEY.get(key.replace(/^(?:ال|لل)/, "")) ?? [];
  return titles.some(
    ({ homograph, class: kind }) => !homograph && kind !== "kin",
  );
}

/** `الناطق باسم X`: "in the name of", never باسم. */
function isSpokesmanFor(view: TextView, at: number, stem: string): boolean {
  return stem === "باسم" && /ناطق|متحدث/.test(view.keys[at - 1] ?? "");
}

/** علي with its dots, a name after it: the man, not the preposition. */
function isAli(view: TextView, at: number, stem: string): boolean {
  if (stem !== "علي" || /ى/u.test(textOf(view, at, at + 1))) return false;
  return nameKind(view.keys[at + 1] ?? "") !== null;
}

/** `على` with its alef is the preposition, never علي, unless a name follows. */
function isPreposition(view: TextView, at: number, stem: string): boolean {
  if (stem !== "علي") return false;
  if (!/ى/u.test(textOf(view, at, at + 1))) return false;
  return nameKind(view.keys[at + 1] ?? "")?.homograph !== false;
}

function wholeWordIsOther(key: string, slot: boolean): boolean {
  if (NEVER_IN_NAME.has(key)) return true;
  if (slot || nameKind(key) !== null) return false;
  return PERSON_NOUNS.has(key) || PLACE_HEADS.has(key);
}

function looksLikeName(view: TextView, at: number, key: string): boolean {
  if (key.length < 3 || NEVER_IN_NAME.has(key) || KIN.has(key)) return false;
  if (isOrdinary(view, at) || isEvery(view, at)) return false;
  if (/^(?:ال|لل)/.test(key) && !key.endsWith("ي")) return false;
  return !/^(ي|ت|سي|ست).{3,}$/.test(key) && !/(ون|ين|ات|يه)$/.test(key);
}

/** Whether a token is a name that is no other word. */
function isSure(view: TextView, at: number): boolean {
  return nameKind(view.keys[at] ?? "")?.homograph === false;
}

function isEvery(view: TextView, at: number): boolean {
  const word = view.words[at];
  return word !== undefined && isEveryday(word);
}

function isOrdinary(view: TextView, at: number): boolean {
  return (view.readings[at] ?? []).some(({ stem, clitics }) =>
    clitics.join("") !== "و" || stem.length > 3
      ? CUE_TABLE.byFirst.has(stem) ||
        PERSON_NOUNS.has(stem) ||
        PLACE_HEADS.has(stem) ||
        NEVER_IN_NAME.has(stem)
      : false,
  );
}

/** What a name is so far. */
interface NameSoFar {
  /** The last part wants another (عبد، أبو). */
  readonly open: boolean;
  readonly parts: number;
  readonly slot: boolean;
  /** It opens with a given name that is no other word. */
  readonly given: boolean;
}

function nextPart(
  view: TextView,
  at: number,
  { open, parts, slot, given }: NameSoFar,
): { listed: boolean; sure: boolean } | null {
  const key = view.keys[at] ?? "";
  const kind = nameKind(key);
  if (open) return { listed: true, sure: true };
  if (DIN_ENDINGS.has(key) && DIN_WORDS.has(view.keys[at - 1] ?? ""))
    return { listed: true, sure: true };
  const opens = COMPOUND_WORDS.has(key) || LATER_COMPOUND_WORDS.has(key);
  if (opens && key !== "ابن" && isWord(view, at + 1))
    return { listed: true, sure: false };
  const word = view.words[at];
  if (isPreposition(view, at, key) || (word && isAddressee(word))) return null;
  if (kind !== null && !(kind.homograph && NEVER_IN_NAME.has(key)))
    return {
      listed: true,
      sure: !kind.homograph,
    };
  const bare = withoutArticle(key);
  // After a kunya a nisba is a byname: `أبو سالم العراقي`.
  const kunya = parts === 2 && KUNYA_WORDS.has(view.keys[at - 2] ?? "");
  if (kunya && /^ال.+ي$/.test(key)) return { listed: true, sure: true };
  if (key.startsWith("ال") && key.length > 4) {
    if (
      NEVER_IN_NAME.has(key) ||
      NEVER_IN_NAME.has(bare) ||
      PERSON_NOUNS.has(bare) ||
      PLACE_HEADS.has(bare)
    )
      return null;
    if (
      CUE_TABLE.byFirst.has(bare) ||
      (/(ين|ون)$/.test(bare) && parts >= 2 && !slot)
    )
      return null;
    if (isTitle(key)) return null;
    if (isEvery(view, at) && !(given && isSure(view, at - 1))) return null;
    return { listed: true, sure: false };
  }
  if (
    parts > 3 ||
    key.length < 3 ||
    NEVER_IN_NAME.has(key) ||
    isOrdinary(view, at)
  )
    return null;
  const every = isEvery(view, at);
  if (isJoined(key) || (every && (!given || parts > 1))) return null;
  if ((!given || every) && /^[وفبلكسيت]/.test(key)) return null;
  if (parts >= 2 && !endsHere(view, at + 1)) return null;
  return { listed: false, sure: false };
}

/** `وخالد`: another name joined on. */
function isJoined(key: string): boolean {
  return /^[وفبل]/.test(key) && nameKind(key.slice(1)) !== null;
}

/** A mark or a function word follows: an unlisted word may close a name. */
function endsHere(view: TextView, at: number): boolean {
  return (
    !isWord(view, at) ||
    NEVER_IN_NAME.has(view.keys[at] ?? "") ||
    isEvery(view, at)
  );
}

function cleanText(text: string): string {
  return text
    .replace(/[«»“”"()]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

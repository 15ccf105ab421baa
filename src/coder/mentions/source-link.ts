import type { OutletNames } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import {
  ANAPHORIC_SOURCES,
  SOURCE_NOUNS,
  SOURCE_STOPS,
  SPEECH_NOUNS,
} from "../../languages/ar/lexicon/source-words.js";
import { isWord, wordsOf, type TextView } from "../../languages/ar/view.js";
import type { Analysis } from "../../text/phrase-table.js";
import { TokenKind } from "../../text/tokens.js";
import { outletAt } from "./outlet-name.js";
import type { SourceLink } from "./source-mention.js";

/** Tokens of the longest source phrase. */
const MOST_WORDS = 10;
const OPENERS: ReadonlySet<string> = new Set(['"', "«", "“", "("]);
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "»", "“", "”"]);
/** Words after المصدر that say more of it, so that it repeats nobody. */
const FURTHER: ReadonlySet<string> = new Set(["باسم", "من", "في"]);
/** Words with ل that belong to a body's name. */
const NAME_WITH_LAM: ReadonlySet<string> = new Set([
  "للانباء",
  "لحقوق",
  "للحقوق",
]);

/** Where a source phrase may stand: tokens `from` to `end`. */
export interface LinkPlace {
  readonly view: TextView;
  readonly outlets: OutletNames;
  readonly from: number;
  readonly end: number;
  /** After بحسب and its like a noun may carry ل. */
  readonly cited: boolean;
}

/**
 * Reads a source noun phrase; null when the words are no plausible source.
 *
 * @source gold/GUIDE.md, "sources"
 */
export function readLink(place: LinkPlace): SourceLink | null {
  const { view, outlets, end, cited } = place;
  let from = place.from;
  while (OPENERS.has(view.keys[from] ?? "")) from++;
  if (from >= end || !isWord(view, from)) return null;
  const outlet = outletAt(view, outlets, from);
  const readings = view.readings[from] ?? [];
  const noun = readings.find(
    (r) =>
      SOURCE_NOUNS.has(r.stem) &&
      r.clitics.every((c) => c === "ال" || (cited && c === "ل")),
  );
  if (!outlet && !noun) return null;
  const repeats = noun !== undefined && isRepeat(view, from, noun);
  const ownEnd = repeats ? from + 1 : endOfLink(view, from, end);
  const to = Math.max(ownEnd, outlet?.to ?? 0);
  const glued = cited && readings.some((r) => r.clitics.includes("ل"));
  const dropped = noun
    ? noun.clitics.filter((c) => c !== "ال").length
    : Number(glued);
  return {
    from,
    to,
    name: clean(wordsOf(view, from, to, dropped)),
    anaphoric:
      noun !== undefined &&
      !outlet &&
      to - from <= 2 &&
      noun.clitics.includes("ال") &&
      ANAPHORIC_SOURCES.has(noun.stem),
  };
}

/** `المصدر`, `التجمع` alone: a source named before. */
function isRepeat(view: TextView, at: number, noun: Analysis): boolean {
  const next = view.keys[at + 1] ?? "";
  return (
    noun.clitics.includes("ال") &&
    ANAPHORIC_SOURCES.has(noun.stem) &&
    !next.startsWith("ال") &&
    !FURTHER.has(next)
  );
}

function endOfLink(view: TextView, from: number, end: number): number {
  let to = from + 1;
  while (to < end && to - from < MOST_WORDS && isPart(view, to)) to++;
  while (to > from + 1 && OPENING_QUOTES.has(view.keys[to - 1] ?? "")) to--;
  return to;
}

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', "«", "“"]);

/** Whether a token still belongs to the source's name. */
function isPart(view: TextView, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (QUOTES.has(key)) return true;
  const kind = view.tokens.kind[at];
  if (kind !== TokenKind.word && kind !== TokenKind.number) return false;
  if (SOURCE_STOPS.has(key) || isMasdar(view, at)) return false;
  if (key === "في" && SPEECH_NOUNS.has(withoutArticle(view.keys[at + 1] ?? "")))
    return false;
  const withLam = (view.readings[at] ?? []).some(
    (r) => r.clitics.includes("ل") && r.stem.length > 2,
  );
  return !withLam || NAME_WITH_LAM.has(key);
}

/** `أعلن المركز مقتل …`: the masdar is what was said. */
function isMasdar(view: TextView, at: number): boolean {
  return (view.readings[at] ?? []).some(
    ({ stem, clitics }) =>
      clitics.length === 0 &&
      (CUE_TABLE.byFirst.get(stem) ?? []).some(
        (p) => p.words.length === 1 && p.value.form === "masdar",
      ),
  );
}

function clean(name: string): string {
  return name
    .replace(/[«»“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

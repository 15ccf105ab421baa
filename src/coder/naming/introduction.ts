import { isKinOfBefore } from "../groups/kin.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { fateOf, type Fate } from "./fate-words.js";

/** How a name is brought in, and whose name it is said to be. */
export interface Introduction {
  /** `هم`, `بينهم`, `يدعى`, `القتيل فلان`, `وابنه فلان`; else `bare`. */
  readonly by: "namely" | "among" | "called" | "title" | "kin" | "bare";
  /** What the names are of: a fate, a count, a noun for one or for several. */
  readonly of: "fate" | "count" | "several" | "one" | "nothing";
  readonly fate: Fate | null;
  /** Token of the word they are of, −1 without one. */
  readonly at: number;
}

const NAMELY = /^(?:و|ف)?(?:هم|هما|هن|هو|هي)$/u;
const AMONG =
  /^و?(?:من)?(?:بينهم|بينهما|بينهن|منهم|منهما|منهن|ضمنهم|احدهم|احدهما|احداهما|ابرزهم|اولهم)$/u;
const CALLED = /^(?:(?:و|ف)?(?:يدعي|تدعي|اسمه|اسمها)|و?(?:ال)?مدعوه?)$/u;
/** Tokens before a name within which such a word stands, over its titles. */
const WORD_REACH = 7;
/** The same where a source stands between them. */
const CITED_REACH = 14;
const isCiting = (key: string) =>
  /^(?:بحسب|حسب|حسبما|وفق|وفقا|طبقا|كما)$/u.test(key);
/** Tokens before that word within which its people are told. */
const OF_REACH = 16;

/** How the first name of a run is brought in, within its sentence. */
export function introductionOf(
  reading: Reading,
  head: PersonMention,
  floor: number,
): Introduction {
  const { keys } = reading.view;
  const start = Math.min(head.from, head.name.from);
  let reach = WORD_REACH;
  for (let at = head.name.from - 1; at >= floor; at--) {
    if (start - at > reach || isBroken(reading, at, head)) break;
    const key = keys[at] ?? "";
    // `عُرف من القتلى، بحسب اللجنة، فلان`: whom the words come from is passed over.
    if (isCiting(key)) reach = CITED_REACH;
    const fate = at === head.titleAt || at < start ? fateOf(key) : null;
    if (fate) {
      const among = /^و?(?:من|بين|ضمن)$/u.test(keys[at - 1] ?? "");
      return { by: among ? "among" : "title", of: "fate", fate, at };
    }
    if (NAMELY.test(key)) return of(reading, "namely", at, floor);
    if (AMONG.test(key)) return of(reading, "among", at, floor);
    if (CALLED.test(key)) return of(reading, "called", at, floor);
    if (key === ":") return of(reading, "namely", at, floor);
  }
  const kin = [head.titleAt, head.name.from - 1].some(
    (at) => at >= 0 && isKinOfBefore(reading, at),
  );
  return { by: kin ? "kin" : "bare", of: "nothing", fate: null, at: -1 };
}

/** A stop, a verb of an act or another's name between a word and the name. */
function isBroken(reading: Reading, at: number, head: PersonMention): boolean {
  if (/^[.؛]$/u.test(reading.view.keys[at] ?? "")) return true;
  if (reading.cues.some((c) => c.from === at && c.value.form === "verb"))
    return true;
  return reading.people.some(
    (p) => p !== head && p.name.from <= at && at < p.name.to,
  );
}

/** The people to whom `هم` or `بينهم` points back: a fate first, then the nearest. */
function of(
  reading: Reading,
  by: Introduction["by"],
  word: number,
  floor: number,
): Introduction {
  const { keys } = reading.view;
  let end = Math.max(floor, word - OF_REACH);
  for (let at = word - 1; at >= end; at--)
    if (/^[.؛]$/u.test(keys[at] ?? "")) end = at + 1;
  for (let at = word - 1; at >= end; at--) {
    const fate = fateOf(keys[at] ?? "");
    if (fate) return { by, of: "fate", fate, at };
  }
  for (let at = word - 1; at >= end; at--) {
    const counted = reading.numbers.some(
      (n) => n.use === "count" && n.from <= at && at < n.to,
    );
    const noun = reading.nouns.get(at)?.noun;
    if (counted) return { by, of: "count", fate: null, at };
    if (!noun) continue;
    const several = noun.number !== "singular";
    return { by, of: several ? "several" : "one", fate: null, at };
  }
  return { by, of: "nothing", fate: null, at: -1 };
}

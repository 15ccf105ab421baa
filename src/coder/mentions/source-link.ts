import {
  ANAPHORIC_SOURCES,
  SOURCE_NOUNS,
} from "../../languages/ar/lexicon/source-words.js";
import {
  BODIES,
  GOT,
  REPORTED_BY,
  WORDS_OF,
} from "../../languages/ar/lexicon/telling-verbs.js";
import {
  isWord,
  textOf,
  wordsOf,
  type TextView,
} from "../../languages/ar/view.js";
import type { Analysis } from "../../text/phrase-table.js";
import { outletAt } from "./outlet-name.js";
import { called } from "./source-called.js";
import { ownName } from "./source-epithet.js";
import { personOfLink } from "./source-person.js";
import { endOfPhrase, nominative } from "./source-phrase.js";
import { isOneOf, type SourceField } from "./source-field.js";
import { headAt, type Head, type LinkAsk } from "./source-head.js";
import type { SourceLink } from "./source-mention.js";

const OPENERS: ReadonlySet<string> = new Set(['"', "«", "“", "(", "ـ", "-"]);
const CLOSERS: ReadonlySet<string> = new Set(['"', "»", "”", ")"]);
/** Tokens of the longest name in quotes. */
const LONGEST_QUOTED = 6;
/** Words after المصدر that say more of it, so that it repeats nobody. */
const FURTHER: ReadonlySet<string> = new Set(["باسم", "من", "في", "ل"]);
/** `المصدر نفسه`: the one named before. */
const SELF: ReadonlySet<string> = new Set(
  "نفسه نفسها ذاته ذاتها عينه عينها نفسهم".split(" "),
);

/**
 * Reads a source noun phrase; null when the words are no plausible source.
 *
 * @source gold/GUIDE.md, "sources"
 */
export function readLink(
  field: SourceField,
  start: number,
  ask: LinkAsk,
  end = field.sentence.to,
): SourceLink | null {
  const { view } = field;
  let from = start;
  while (from < end && OPENERS.has(view.keys[from] ?? "")) from++;
  if (from >= end || !isWord(view, from)) return null;
  // `ثلاثة من سكان البلدة` counts who speaks.
  if (field.blocked[from] === 1 && view.keys[from + 1] !== "من") return null;
  const quoted = from > start ? quotedName(field, from, end) : null;
  const outlet = outletAt(view, field.outlets, from);
  if (quoted && (outlet?.to ?? 0) <= quoted.to) return quoted;
  const owner = wordsOfSomebody(field, from, ask, end);
  if (owner !== undefined) return owner;
  const head = headAt(field, from, outlet, ask);
  if (!head) return null;
  if (isOwnWord(view, from)) return ownLink(from);
  return phraseLink(field, head, end);
}

/** A link that only tells of the outlet itself: مراسلنا، موقعنا. */
function ownLink(from: number): SourceLink {
  return { from, to: from + 1, name: "", anaphoric: false, own: true };
}

const isOwnWord = (view: TextView, at: number) =>
  /(نا|ونا|ينا)$/.test(view.keys[at] ?? "") &&
  (view.readings[at] ?? []).some(({ stem }) =>
    OWN.has(stem.replace(/نا$/, "").replace(/ت$/, "ه")),
  );
const OWN: ReadonlySet<string> = new Set(
  "مراسل مراسلو مراسلي موقع شبكه وكاله مركز قناه صحيفه منصه مندوب فريق محرر راصدو".split(
    " ",
  ),
);

/** `«صوت الوادي»`: all words in one pair of quotes. */
function quotedName(
  { view }: SourceField,
  from: number,
  end: number,
): SourceLink | null {
  for (let to = from + 1; to < end && to - from <= LONGEST_QUOTED; to++)
    if (CLOSERS.has(view.keys[to] ?? "")) {
      // `سجّل «رضوضاً متعددة»`: what was said.
      if (/\u064B/.test(textOf(view, from, from + 1))) return null;
      const name = wordsOf(view, from, to, 0);
      return { from, to: to + 1, name, anaphoric: false };
    }
  return null;
}

/**
 * `بيان القيادة`, `رواية حصلت عليها X`: whose words they are. Undefined when
 * the phrase does not begin with such a noun, null when nobody is named.
 */
function wordsOfSomebody(
  field: SourceField,
  from: number,
  ask: LinkAsk,
  end: number,
): SourceLink | null | undefined {
  const { view } = field;
  const noun = (view.readings[from] ?? []).find(
    (r) =>
      WORDS_OF.has(r.stem) &&
      r.clitics.every((c) => ["ال", "ل", "ب"].includes(c)),
  );
  if (!noun) return undefined;
  const self = SELF.has(view.keys[from + 1] ?? "");
  if (noun.clitics.includes("ال"))
    return ANAPHORIC_SOURCES.has(noun.stem) || self
      ? {
          from,
          to: from + (self ? 2 : 1),
          name: wordsOf(view, from, from + 1, noun.clitics.length - 1),
          anaphoric: true,
        }
      : null;
  let next = from + 1;
  const adjective = WHICH.test(view.keys[next] ?? "");
  const issued =
    ISSUED.test(view.keys[next] ?? "") && view.keys[next + 1] === "عن";
  if (issued) return readLink(field, next + 2, { head: "any" }, end);
  const passed =
    GOT.has(view.keys[next] ?? "") || isOneOf(view, next, REPORTED_BY);
  if (passed && WHEN.has(view.keys[next + 1] ?? "")) next++;
  if (passed || (adjective && !startsSource(field, next))) next++;
  if (["عليها", "عليه", "به", "بها"].includes(view.keys[next] ?? "")) next++;
  const glued = (view.readings[next] ?? []).some((r) =>
    r.clitics.includes("ل"),
  );
  if (passed || glued || view.keys[next] === "ل")
    return readLink(field, next, { glued: true, head: "any" }, end);
  return readLink(field, next, { ...ask, head: "person" }, end);
}

/** `بيان رسمي`, `بيان لاحق`: of what kind it is. */
const WHICH =
  /(?:ي|يه)$|^(?:لاحق|سابق|مشترك|منفصل|مقتضب|مماثل|جديد|اخر|عاجل|اول|ثان)ه?$/;
/** `بيان صدر عن`, `بيان صادر عن`: who issued it follows. */
const ISSUED = /^(?:صدر|صدرت|صادر|صادره|يصدر|تصدر)$/;
const WHEN: ReadonlySet<string> = new Set(
  "حينها حينذاك وقتها لاحقا امس اليوم".split(" "),
);

const startsSource = ({ view }: SourceField, at: number) =>
  (view.readings[at] ?? []).some(
    (r) => SOURCE_NOUNS.has(r.stem) && r.clitics.every((c) => c === "ال"),
  );

function phraseLink(field: SourceField, head: Head, end: number): SourceLink {
  const { view } = field;
  const { from, noun, outlet, dropped } = head;
  const person = personOfLink(field, from, noun, end);
  if (person) return person;
  const repeats = noun !== null && !outlet && isRepeat(view, from, noun);
  const own = repeats ? from + 1 : endOfPhrase(field, from, end);
  let to = Math.max(own, outlet?.to ?? 0);
  if (!repeats && to - from === 1) to = wherePresent(field, to, end);
  const self =
    SELF.has(view.keys[to] ?? "") || SELF.has(view.keys[to - 1] ?? "");
  const told = SELF.has(view.keys[to - 1] ?? "") ? to - 1 : to;
  const nameEnd = Math.max(ownName(view, from, told), outlet?.to ?? 0);
  if (SELF.has(view.keys[to] ?? "")) to++;
  return called(field, {
    from,
    to,
    name: clean(
      nominative(phraseOf(view, from, nameEnd, dropped), view, from, nameEnd),
    ),
    anaphoric:
      noun !== null &&
      !outlet &&
      noun.clitics.includes("ال") &&
      (self ||
        (nameEnd - from === 1 &&
          (ANAPHORIC_SOURCES.has(noun.stem) || !BODIES.has(noun.stem)))),
  });
}

/** `عنصر كان على الحاجز`: one word is told apart by where he was. */
function wherePresent({ view }: SourceField, at: number, end: number): number {
  const there =
    /^كان(?:ت|وا|ا)?$/.test(view.keys[at] ?? "") &&
    /^(?:في|علي|قرب|داخل)$/.test(view.keys[at + 1] ?? "");
  return there && at + 3 <= end && isWord(view, at + 2) ? at + 3 : at;
}

/** `المصدر`, `التجمع` alone: a source named before. */
function isRepeat(view: TextView, at: number, noun: Analysis): boolean {
  const next = view.keys[at + 1] ?? "";
  return (
    noun.clitics.includes("ال") &&
    ANAPHORIC_SOURCES.has(noun.stem) &&
    (!next.startsWith("ال") || isOneOf(view, at + 1, SELF)) &&
    !FURTHER.has(next)
  );
}

/** As {@link wordsOf}, a parted ل kept apart: `المركز الإعلامي لـ قسد`. */
function phraseOf(view: TextView, from: number, to: number, dropped: number) {
  const parts: string[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++)
    if (view.keys[at] === "ل") {
      parts.push(wordsOf(view, start, at, start === from ? dropped : 0), "لـ");
      start = at + 1;
    }
  parts.push(wordsOf(view, start, to, start === from ? dropped : 0));
  return parts.join(" ");
}

function clean(name: string): string {
  return (
    name
      .replace(/[«»“”"]/g, "")
      // `الشـ.ـهيد`: letters held apart so that no filter finds the word.
      .replace(/\u0640[.*_-]\u0640/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

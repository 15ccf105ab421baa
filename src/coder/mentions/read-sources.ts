import type { OutletNames } from "../../countries/pack.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import {
  ANAPHORIC_SOURCES,
  CITING_WORDS,
  FIRST_SOURCES,
  RELAY_WORDS,
  SAYING_VERBS,
  SOURCE_NOUNS,
  SOURCE_STOPS,
  SPEECH_NOUNS,
} from "../../languages/ar/lexicon/source-words.js";
import {
  isWord,
  textOf,
  wordsOf,
  type TextView,
} from "../../languages/ar/view.js";

/** One link of a chain of attribution; token numbers are half-open. */
export interface SourceLink {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** `المصدر`, `التجمع`: repeats a source named before. */
  readonly anaphoric: boolean;
}

/** A source phrase: its chain from the outlet inwards. */
export interface SourceMention {
  /** Token of the saying verb or citing word. */
  readonly at: number;
  readonly to: number;
  readonly chain: readonly SourceLink[];
  /** The outlet it spoke to, when named (`قال لرويترز`). */
  readonly toldTo: SourceLink | null;
  readonly denies: boolean;
  readonly rule: string;
}

const MOST_WORDS = 10;

/** Finds attributions, in text order. */
export function readSources(
  view: TextView,
  outlets: OutletNames,
): readonly SourceMention[] {
  const out: SourceMention[] = [];
  for (const sentence of view.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const found = isWord(view, at)
        ? (cited(view, outlets, at, sentence.to) ??
          said(view, outlets, at, sentence.from, sentence.to))
        : null;
      if (found) {
        out.push(found);
        at = Math.max(found.to, at + 1);
      } else at++;
    }
  }
  return out;
}

const stemsOf = (view: TextView, at: number): readonly string[] =>
  (view.readings[at] ?? [])
    .filter((r) => r.clitics.every((c) => c === "و" || c === "ف"))
    .map((r) => r.stem);

/** `بحسب X`, `وفقاً لـX`, `نقلاً عن X`, `حسبما أفاد X`. */
function cited(
  view: TextView,
  outlets: OutletNames,
  at: number,
  end: number,
): SourceMention | null {
  const word = stemsOf(view, at).find((s) => CITING_WORDS.has(s));
  if (!word) return null;
  let next = at + 1;
  if (["ما", "لما", "عن"].includes(view.keys[next] ?? "")) next++;
  if (stemsOf(view, next).some((s) => SAYING_VERBS.has(s)))
    next = afterVerb(view, next);
  const link = readLink(view, outlets, next, end, true);
  if (!link) return null;
  return finish(view, outlets, at, link, end, "ar.source.cited", false);
}

/** Skips pronouns and ب / عن / به after a saying verb. */
function afterVerb(view: TextView, at: number): number {
  let next = at + 1;
  while (
    [
      "به",
      "بها",
      "عنه",
      "بدوره",
      "بدورها",
      "ايضا",
      "كذلك",
      "اليوم",
      "امس",
      "له",
      "لها",
      "عن",
    ].includes(view.keys[next] ?? "")
  )
    next++;
  return next;
}

/** `قال X`, `ونقلت X عن Y`, `X قال`. */
function said(
  view: TextView,
  outlets: OutletNames,
  at: number,
  start: number,
  end: number,
): SourceMention | null {
  const verb = stemsOf(view, at).find((s) => SAYING_VERBS.has(s));
  if (!verb) return null;
  const denies = verb.startsWith("نف") || verb.startsWith("ينف");
  const after = readLink(view, outlets, afterVerb(view, at), end, false);
  if (after)
    return finish(
      view,
      outlets,
      at,
      after,
      end,
      RELAY_WORDS.has(verb) ? "ar.source.relayed" : "ar.source.said",
      denies,
    );
  const before = subjectBefore(view, outlets, at, start);
  if (before)
    return finish(
      view,
      outlets,
      at,
      { ...before, to: before.to },
      end,
      "ar.source.subject-first",
      denies,
      at + 1,
    );
  return null;
}

function subjectBefore(
  view: TextView,
  outlets: OutletNames,
  verb: number,
  start: number,
): SourceLink | null {
  let from = start;
  for (let i = verb - 1; i >= start && verb - i < 14; i--) {
    if ([".", "؛"].includes(view.keys[i] ?? "")) break;
    const stems = (view.readings[i] ?? [])
      .filter((r) => !r.clitics.includes("ب") && !r.clitics.includes("ل"))
      .map((r) => r.stem);
    if (!stems.some((s) => FIRST_SOURCES.has(s))) continue;
    from = i;
    const link = readLink(view, outlets, from, verb, false);
    if (link && link.to <= verb) return link;
  }
  return null;
}

/** Adds `عن Y` and `لـ outlet` to a first link. */
function finish(
  view: TextView,
  outlets: OutletNames,
  at: number,
  first: SourceLink,
  end: number,
  rule: string,
  denies: boolean,
  resume?: number,
): SourceMention {
  const chain: SourceLink[] = [first];
  let to = first.to;
  let toldTo: SourceLink | null = null;
  for (
    let i = Math.max(to, resume ?? 0);
    i < Math.min(end, to + 5) && chain.length < 4;
    i++
  ) {
    const key = view.keys[i] ?? "";
    if (["نقلا", "عن", "عبر"].includes(key) || RELAY_WORDS.has(key)) {
      const next = readLink(
        view,
        outlets,
        key === "نقلا" ? i + 2 : i + 1,
        end,
        false,
      );
      if (next && key !== "عبر") {
        chain.push(next);
        to = next.to;
        i = to - 1;
        continue;
      }
    }
    const readings = view.readings[i] ?? [];
    if (!toldTo && readings.some((r) => r.clitics.includes("ل"))) {
      const outlet = outletAt(view, outlets, i);
      if (outlet) {
        toldTo = outlet;
        to = Math.max(to, outlet.to);
        i = to - 1;
      }
    }
    if (SOURCE_STOPS.has(key) || key === ":") break;
  }
  return { at, to: Math.max(to, at + 1), chain, toldTo, denies, rule };
}

function outletAt(
  view: TextView,
  outlets: OutletNames,
  at: number,
): SourceLink | null {
  let start = at;
  if (view.keys[at] === "ل" || view.keys[at] === "ل-") start++;
  while (['"', "«", "“", "ـ", "-"].includes(view.keys[start] ?? "")) start++;
  for (const { stem, clitics } of view.readings[start] ?? []) {
    const first = clitics.includes("ال") ? `ال${stem}` : stem;
    for (let words = Math.min(outlets.reach(first), 6); words >= 1; words--) {
      const key = [first, ...view.keys.slice(start + 1, start + words)].join(
        " ",
      );
      if (outlets.find(key).length === 0) continue;
      return {
        from: start,
        to: start + words,
        name: wordsOf(
          view,
          start,
          start + words,
          clitics.filter((c) => c !== "ال").length,
        ),
        anaphoric: false,
      };
    }
  }
  return null;
}

/** Reads a source noun phrase; null when the words are no plausible source. */
export function readLink(
  view: TextView,
  outlets: OutletNames,
  from: number,
  end: number,
  cited: boolean,
): SourceLink | null {
  let start = from;
  while (['"', "«", "“", "("].includes(view.keys[start] ?? "")) start++;
  if (start >= end || !isWord(view, start)) return null;
  const readings = view.readings[start] ?? [];
  const outlet = outletAt(view, outlets, start);
  const noun = readings.find(
    (r) =>
      SOURCE_NOUNS.has(r.stem) &&
      r.clitics.every((c) => c === "ال" || (cited && c === "ل")),
  );
  if (!outlet && !noun) return null;
  const bareNoun =
    noun !== undefined &&
    noun.clitics.includes("ال") &&
    ANAPHORIC_SOURCES.has(noun.stem) &&
    !(view.keys[start + 1] ?? "").startsWith("ال") &&
    !["باسم", "من", "في"].includes(view.keys[start + 1] ?? "");
  const to = bareNoun
    ? Math.max(start + 1, outlet?.to ?? 0)
    : Math.max(endOfLink(view, start, end), outlet?.to ?? 0);
  const dropped = noun
    ? noun.clitics.filter((c) => c !== "ال").length
    : readings.find((r) => r.clitics.includes("ل")) && cited
      ? 1
      : 0;
  const name = trimLink(wordsOf(view, start, to, dropped));
  const definite = noun?.clitics.includes("ال") ?? false;
  return {
    from: start,
    to,
    name,
    anaphoric:
      definite &&
      to - start <= 2 &&
      !outlet &&
      (noun ? ANAPHORIC_SOURCES.has(noun.stem) : false),
  };
}

function endOfLink(view: TextView, from: number, end: number): number {
  let to = from + 1;
  while (to < end && to - from < MOST_WORDS) {
    const key = view.keys[to] ?? "";
    if (['"', "«", "»", "“", "”"].includes(key)) {
      to++;
      continue;
    }
    if (view.tokens.kind[to] !== 0 && view.tokens.kind[to] !== 1) break;
    if (SOURCE_STOPS.has(key)) break;
    if (isMasdar(view, to)) break;
    if (
      key === "في" &&
      SPEECH_NOUNS.has(withoutArticle(view.keys[to + 1] ?? ""))
    )
      break;
    if (
      (view.readings[to] ?? []).some(
        (r) => r.clitics.includes("ل") && r.stem.length > 2,
      ) &&
      to > from &&
      !["للانباء", "لحقوق", "للحقوق"].includes(key)
    )
      break;
    to++;
  }
  while (to > from + 1 && ['"', "«", "“"].includes(view.keys[to - 1] ?? ""))
    to--;
  return to;
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

function trimLink(name: string): string {
  return name
    .replace(/[«»“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Surface of a link, for tests and traces. */
export function linkText(view: TextView, link: SourceLink): string {
  return textOf(view, link.from, link.to);
}

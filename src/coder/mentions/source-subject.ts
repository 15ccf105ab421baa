import { FIRST_SOURCES } from "../../languages/ar/lexicon/source-words.js";
import type { SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";

/** Tokens before a saying verb within which its subject starts. */
const SUBJECT_REACH = 14;

/** The source before its saying verb, in the same sentence. */
export function subjectBefore(
  field: SourceField,
  verb: number,
): SourceLink | null {
  const { view, sentence } = field;
  const floor = Math.max(sentence.from, verb - SUBJECT_REACH + 1);
  const opening = subjectFrom(field, sentence.from, verb);
  if (opening) return opening;
  for (let from = verb - 1; from >= floor; from--) {
    if ([".", "؛"].includes(view.keys[from] ?? "")) break;
    const opens = (view.readings[from] ?? []).some(
      ({ stem, clitics }) =>
        (FIRST_SOURCES.has(stem) ||
          // `لكن مصدراً طبياً أكد`
          FIRST_SOURCES.has(stem.replace(/ا$/, ""))) &&
        !clitics.includes("ب") &&
        !clitics.includes("ل"),
    );
    if (!opens || opensName(view, from - 1)) continue;
    const link = readLink(field, from, { head: "listed" }, verb);
    if (link && link.to <= verb) return link;
  }
  return null;
}

/** `مصدر قيادي قال`: the name begins a word before. */
const opensName = (view: SourceField["view"], at: number) =>
  (view.readings[at] ?? []).some(
    ({ stem, clitics }) => FIRST_SOURCES.has(stem) && clitics.length === 0,
  );

const LEADS: ReadonlySet<string> = new Set(["اما", "لكن", "غير", "الا", "وفي"]);
const BETWEEN: ReadonlySet<string> = new Set(["،", ",", "»", '"', "”", ")"]);

/** A subject that opens the sentence and ends right before its verb. */
function subjectFrom(
  field: SourceField,
  start: number,
  verb: number,
): SourceLink | null {
  const { view } = field;
  if (verb - start > SUBJECT_REACH) return null;
  let from = start;
  while (
    from < verb &&
    (LEADS.has(view.keys[from] ?? "") || !isNameStart(field, from))
  )
    from++;
  const link = readLink(field, from, { head: "person" }, verb);
  if (!link || link.anaphoric) return link && link.to >= verb ? link : null;
  let at = link.to;
  while (at < verb && BETWEEN.has(view.keys[at] ?? "")) at++;
  return at === verb ? link : null;
}

const isNameStart = ({ view }: SourceField, at: number) =>
  /^[\u0621-\u064A]/.test(view.keys[at] ?? "") ||
  ["«", '"', "“"].includes(view.keys[at] ?? "");

import { isHonorificWord } from "./source-titles.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { SOURCE_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import {
  BODIES,
  KIN_OF,
  NAMELESS,
} from "../../languages/ar/lexicon/telling-verbs.js";
import { readName } from "../../languages/ar/read-names.js";
import type { Analysis } from "../../text/phrase-table.js";
import type { PersonMention } from "./person-mention.js";
import { endOfPhrase, endsName } from "./source-phrase.js";
import type { SourceField } from "./source-field.js";
import type { SourceLink } from "./source-mention.js";

/** Tokens between a title phrase and the name it belongs to. */
const APPOSITION = 6;
const BETWEEN: ReadonlySet<string> = new Set([
  "،",
  ",",
  '"',
  "«",
  "“",
  "(",
  "-",
]);

/**
 * The person whom a title phrase names: `مدير المشفى، الطبيب فلان`. Bodies and
 * the kin of somebody (`زوجة فلان`) are no titles.
 */
export function personOfLink(
  field: SourceField,
  from: number,
  noun: Analysis | null,
  end: number,
): SourceLink | null {
  const direct = field.people.find((p) => p.name.from === from);
  if (direct) return linkOf(direct, from);
  if (field.view.keys[from] === "باسم") return null;
  if (noun && BODIES.has(noun.stem) && !titledAt(field, from)) return null;
  const own = noun !== null && KIN_OF.has(noun.stem) && !isOfAll(field, from);
  const to = own && !titledAt(field, from) ? endOfPhrase(field, from, end) : 0;
  const person = field.people.find(
    (p) =>
      p.name.from > Math.max(from, to) &&
      field.view.keys[p.name.from] !== "باسم" &&
      p.name.from < end &&
      reaches(field, from, p, end),
  );
  if (!person) return nameAfterTitle(field, from, noun, end);
  return linkOf(person, from);
}

/** `محامي الأسرة`: whose is told, so a name after it is his own. */
const isOfAll = ({ view }: SourceField, from: number) =>
  FAMILY.test(view.keys[from + 1] ?? "");
const FAMILY = /^ال(?:اسره|عايله)$/;

/** A title that one person bears, in the words after which a name may stand. */
function nameAfterTitle(
  { view, people }: SourceField,
  from: number,
  noun: Analysis | null,
  end: number,
): SourceLink | null {
  const title = noun ? PERSON_NOUNS.get(noun.stem) : undefined;
  if (!noun || BODIES.has(noun.stem) || NAMELESS.has(noun.stem)) return null;
  if (title && title.number !== "singular") return null;
  for (let at = from + 2; at < Math.min(end, from + TITLE_REACH); at++) {
    const key = view.keys[at] ?? "";
    const before = view.keys[at - 1] ?? "";
    if (endsName(view, at) && !/^[«»"“”]$/.test(key)) return null;
    if (!/^(?:ال.{3,}|»|"|”)$/.test(before)) continue;
    if (people.some((p) => p.name.from === at)) return null;
    const name = isPartOfName(view, at) ? readName(view, at, end, true) : null;
    if (!name || name.to - name.from < 2 || name.listed === 0) continue;
    if (!NAME_ENDS.test(view.keys[name.to] ?? ".")) continue;
    return { from, to: name.to, name: name.name, anaphoric: false };
  }
  return null;
}

/** Tokens of the longest title before its name. */
const TITLE_REACH = 9;
const NAME_ENDS =
  /^(?:[وف]?[اإ]ن|انه|انها|بان|قوله|قولها|الذي|التي|ل.*|عن|علي|في|[.،:؛)«"“])$/;

const isPartOfName = (view: SourceField["view"], at: number) =>
  /^[\u0621-\u064A]{3}/.test(view.keys[at] ?? "") &&
  !SOURCE_NOUNS.has(view.keys[at] ?? "") &&
  !(view.readings[at] ?? []).some(
    ({ stem, clitics }) => clitics.length === 0 && PERSON_NOUNS.has(stem),
  );

const titledAt = ({ people }: SourceField, at: number) =>
  people.some((p) => p.titleAt === at && p.name.from - at <= 3);

/** Whether nothing but the title phrase and one comma lie before a name. */
function reaches(
  field: SourceField,
  from: number,
  person: PersonMention,
  end: number,
): boolean {
  const { view } = field;
  const name = person.name.from;
  const phrase = endOfPhrase(field, from, end);
  if (name < phrase) return !insideGenitive(field, from, person);
  if (name - phrase > APPOSITION) return false;
  let commas = 0;
  let aside = 0;
  for (let at = phrase; at < name; at++) {
    const key = view.keys[at] ?? "";
    if (key === "،" || key === ",") commas++;
    else if (BETWEEN.has(key) || isHonorificWord(view, at)) continue;
    else if (endsName(view, at) && !BELONGS.test(key)) return false;
    else aside++;
  }
  if (aside > 0 && commas === 0) return goesOn(field, phrase, person);
  // `رئيس المجلس، شمالي المدينة، فلان`: an aside lies between two commas.
  return aside === 0 ? commas <= 1 : commas === 2;
}

/** `الناطق باسم الغرفة التابعة للحكومة العميد فلان` */
const BELONGS = /^ال(?:تابع|موالي|منتمي|مرتبط)ه?$/;

/**
 * `الناطق العسكري للحركة فلان إن`: a prefixed ل, ب or و carries the title on up
 * to the name, after which what was said begins.
 */
function goesOn(
  { view }: SourceField,
  phrase: number,
  { name, titleAt }: PersonMention,
): boolean {
  const opens = view.keys[phrase] ?? "";
  if (!/^(?:لل|بال|وال|ب|في$)/.test(opens) && !BELONGS.test(opens))
    return false;
  const before = view.keys[name.from - 1] ?? "";
  const complete =
    name.from - phrase === 1 ||
    /^(?:لل|ب?ال).{3}/.test(before) ||
    (titleAt >= phrase && titleAt < name.from);
  return complete && NAME_ENDS.test(view.keys[name.to] ?? ".");
}

/** `محامي فلان`, `مقر فلان`: the name says whose, not who. */
function insideGenitive(
  { view }: SourceField,
  from: number,
  person: PersonMention,
): boolean {
  const { name, titleAt } = person;
  if (
    titleAt > from &&
    titleAt < name.from &&
    !FAMILY.test(view.keys[titleAt] ?? "")
  )
    return (view.readings[titleAt - 1] ?? []).some(({ stem }) =>
      KIN_OF.has(stem),
    );
  return false;
}

function linkOf(person: PersonMention, from: number): SourceLink {
  const { name } = person;
  return {
    from,
    to: Math.max(person.to, name.to),
    name: name.name,
    anaphoric: false,
  };
}

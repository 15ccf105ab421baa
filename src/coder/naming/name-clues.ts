import { BREAKERS } from "../../languages/ar/lexicon/discourse-words.js";
import { SAYING_VERBS } from "../../languages/ar/lexicon/source-words.js";
import { afterAsides } from "../groups/asides.js";
import { isKinOfBefore, isKinOfNamed } from "../groups/kin.js";
import { outcomeOf } from "../harms/harm.js";
import type { Row } from "../casualty-rows/casualty-row.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { introductionOf, type Introduction } from "./introduction.js";
import { fateOf } from "./fate-words.js";
import { nearWord } from "./near-words.js";

/** A mention of a person in the report, with the sentence that holds it. */
export interface Mention {
  readonly person: PersonMention;
  readonly reading: Reading;
  /** Tokens of the sentence, half-open. */
  readonly from: number;
  readonly to: number;
  /** Title −1, then by sentence. */
  readonly order: number;
}

/** Tokens to either side of a name within which a cue tells of its person. */
const NEAR = 4;
const MIDDLE = 10;

/** What the words around a name say of whether its person is one of a row. */
export function nameClues(mention: Mention, row: Row): readonly string[] {
  const out = new Set<string>();
  const { reading, person, from } = mention;
  const head = headOfRun(mention);
  if (head !== person) out.add("in-run");
  addRunLength(out, mention, head, row);
  addIntroduction(out, mention, row, introductionOf(reading, head, from));
  addCues(out, mention, head, row);
  addSpeech(out, mention);
  addTitle(out, mention, row);
  out.add(
    `before=${nearWord(reading, Math.min(person.from, person.name.from) - 1)}`,
  );
  out.add(`after=${nearWord(reading, person.to)}`);
  return [...out];
}

/** `القتيلان هما فلان وفلان`: as many names as the row has people, or more. */
function addRunLength(
  out: Set<string>,
  mention: Mention,
  head: PersonMention,
  row: Row,
) {
  const { reading, to } = mention;
  const names = reading.people.filter(
    (p) =>
      p.name.from >= head.name.from &&
      p.name.from < to &&
      headOfRun({ ...mention, person: p }) === head,
  ).length;
  if (names > 1 && names === row.min) out.add("run-fills-row");
  if (row.max !== null && names > row.max) out.add("run-exceeds-row");
}

/** Tokens between two names of one run, with a title, a trade or a post. */
const RUN_GAP = 14;

/** Tokens before a name within which the و of its title stands. */
const JOIN_REACH = 6;

/** The first of the names that are joined by و or a comma up to this one. */
function headOfRun({ reading, from, person }: Mention): PersonMention {
  const { people } = reading;
  let at = people.indexOf(person);
  let head = person;
  while (at > 0) {
    const before = people[--at];
    if (!before || before.name.from < from) break;
    const start = afterAsides(reading, before.to);
    const first = Math.min(head.from, head.name.from);
    if (first - start > RUN_GAP || !isJoined(reading, start, head)) break;
    head = before;
  }
  return head;
}

function isJoined(reading: Reading, from: number, next: PersonMention) {
  const { keys } = reading.view;
  let joined = false;
  for (let at = from; at <= next.name.from; at++) {
    const key = keys[at] ?? "";
    if (/^[.؛:]$/u.test(key) || isSaying(key) || BREAKERS.has(key))
      return false;
    const cue = reading.cues.find((c) => c.from === at);
    if (cue && at < next.from && cue.value.form !== "noun") return false;
    // Far from the name before, only و right at the title or trade joins.
    const near = next.name.from - at <= JOIN_REACH;
    joined ||= near && (/^و/u.test(key) || (key === "،" && at - from <= 1));
  }
  return joined;
}

const isSaying = (key: string) =>
  SAYING_VERBS.has(key.replace(/^[وف](?=.{3})/u, ""));

/** Who is named, by which words, and whether these are of the row. */
function addIntroduction(
  out: Set<string>,
  { reading, from, order, person }: Mention,
  row: Row,
  { by, of, fate, at }: Introduction,
) {
  const subject =
    fate === null ? of : fate.outcome === row.outcome ? "same" : "other-fate";
  const here = row.reading === reading && row.order === order;
  const before = here && row.from < person.name.from && row.from >= from;
  const own = before && at >= row.from - 1 && at < row.to + 4;
  const where = own
    ? "own"
    : before
      ? "after-row"
      : here
        ? "before-row"
        : order < row.order
          ? "earlier"
          : order === row.order + 1
            ? "next"
            : "later";
  out.add(`by-${by}`);
  out.add(`by-${by}-${subject}`);
  out.add(`by-${by}-${where}`);
  if (by !== "bare" && by !== "kin") {
    out.add(`named-${subject}`);
    out.add(`named-${where}`);
  }
  if (fate === null) return;
  const fits =
    fate.number === "one"
      ? row.max === 1
      : fate.number === "two"
        ? row.min === 2
        : (row.min ?? 3) > 2 || row.max === null;
  out.add(`number-${fits ? "fits" : "differs"}`);
}

/** The nearest cue on either side of the name within its sentence. */
function addCues(
  out: Set<string>,
  { reading, from, to, person }: Mention,
  head: PersonMention,
  { outcome }: Row,
) {
  const start = Math.min(head.from, head.name.from);
  const left = reading.cues.findLast((c) => c.to <= start && c.from >= from);
  const right = reading.cues.find((c) => c.from >= person.to && c.from < to);
  const tell = (side: string, cue: typeof left, gap: number) => {
    if (!cue) return out.add(`${side}-none`);
    const harm = outcomeOf(cue.value.act);
    const kind = harm === outcome ? "same" : harm ? "harm" : "act";
    const far = gap <= NEAR ? "near" : gap <= MIDDLE ? "middle" : "far";
    out.add(`${side}-${kind}-${far}`);
    if (far !== "far") out.add(`${side}-${kind}-${cue.value.form}`);
    return out;
  };
  tell("left", left, left ? start - left.to : 0);
  tell("right", right, right ? right.from - person.to : 0);
}

/** Whoever speaks or is cited is mostly alive. */
function addSpeech(out: Set<string>, { reading, person }: Mention) {
  const { keys } = reading.view;
  const { name } = person;
  const cited = reading.sources.some((s) =>
    s.chain.some((l) => l.from < name.to && name.from < l.to),
  );
  if (cited) out.add("cited");
  const start = Math.min(person.from, name.from);
  const says = [start - 1, start - 2, person.to, person.to + 1].some((at) =>
    isSaying(keys[at] ?? ""),
  );
  if (says) out.add("says");
}

/** What the title and the kin words of a name say. */
function addTitle(out: Set<string>, { reading, person }: Mention, row: Row) {
  const { title, titleAt, name } = person;
  const before = Math.min(person.from, name.from) - 1;
  const kin = [titleAt, name.from - 1].some(
    (at) => at >= 0 && isKinOfBefore(reading, at),
  );
  if (kin) out.add("kin");
  else if (
    isKinOfNamed(reading, before) ||
    isKinOfNamed(reading, name.from - 1)
  )
    out.add("kin-of-named");
  const fate = fateOf(reading.view.keys[titleAt] ?? "");
  if (fate) out.add(`fate-title-${fate.outcome === row.outcome}`);
  if (title?.group) out.add("title-child-or-woman");
  if (title?.fighter) out.add("title-fighter");
  else if (title) out.add(`title-${title.role ?? "plain"}`);
  if (name.to - name.from === 1) out.add("one-word");
  const aged = reading.numbers.some(
    (n) => n.use === "age" && n.from >= person.to && n.from <= person.to + 4,
  );
  if (aged) out.add("aged");
}

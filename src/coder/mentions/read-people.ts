import { isEveryday } from "../../languages/ar/everyday.js";
import {
  COMPOUND_WORDS,
  KUNYA_WORDS,
} from "../../languages/ar/lexicon/name-words.js";
import { SAYING_VERBS } from "../../languages/ar/lexicon/source-words.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import { tokenTest } from "../../text/token-marks.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { readName } from "../../languages/ar/read-names.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { isHonorific, KIN_TITLES, RANK_WORDS } from "./honorifics.js";
import { withAlias } from "./person-alias.js";
import type { PersonMention } from "./person-mention.js";
import { FORMER, titleAt, titleBefore } from "./person-title.js";
import { shortMentions } from "./short-mentions.js";
import { tagPeople, type KnownTokens } from "./tagged-people.js";

const CALLED: ReadonlySet<string> = new Set(
  "المدعو المدعوه يدعي تدعي واسمه".split(" "),
);
/** `أبو فلان`, `لأبي فلان`; أم opens a name only where the lists know it. */
const isKunyaOpener = (key: string) =>
  KUNYA_WORDS.has(key.replace(/^[ول](?=اب)/, "")) && key !== "ام";

/** A token of a sentence, and what lies around it. */
interface Spot {
  readonly view: TextView;
  readonly at: number;
  /** End of the sentence. */
  readonly end: number;
  readonly key: string;
  /** 1 where a token belongs to a date or a force. */
  readonly blocked: Uint8Array;
  /** The person named last. */
  readonly before: PersonMention | undefined;
}

type PersonRule = (spot: Spot) => PersonMention | null;

/**
 * Finds named persons, in text order, without overlaps.
 *
 * @param known tokens of dates and forces, and of places at first sight
 * @source reading-arabic-news, "names": slots and titles first, lists as
 * support
 */
export function readPeople(
  view: TextView,
  known: KnownTokens,
): readonly PersonMention[] {
  const full = tagPeople(view, ruledPeople(view, known.blocked), known);
  return [...full, ...shortMentions(view, full)].sort(
    (a, b) => a.name.from - b.name.from,
  );
}

/**
 * Persons whom the rules alone find, in text order, without overlaps.
 *
 * @public used by scripts/train-names.mjs
 */
export function ruledPeople(
  view: TextView,
  blocked: Uint8Array,
): readonly PersonMention[] {
  const out: PersonMention[] = [];
  for (const sentence of view.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const key = view.keys[at] ?? "";
      const before = out.at(-1);
      const found =
        isWord(view, at) && blocked[at] !== 1 && mayOpen(view, at)
          ? personAt({ view, at, end: sentence.to, key, blocked, before })
          : null;
      if (found) out.push(found);
      at = Math.max(found?.to ?? 0, at + 1);
    }
  }
  return out;
}

/** Whether any rule may begin at a token. */
function mayOpen(view: TextView, at: number): boolean {
  return opensPerson(view.tokens, at);
}

const opensPerson = tokenTest((key) => {
  const bare = key.replace(/^[وفبل]/, "");
  return (
    [key, bare].some(
      (form) =>
        CALLED.has(form) ||
        isHonorific(form) ||
        isKunyaOpener(form) ||
        nameKind(form) !== null ||
        SAYING_VERBS.has(form) ||
        COMPOUND_WORDS.has(form),
    ) ||
    KIN_TITLES.has(key) ||
    isHonorific(key.replace(/^لل/, "ال")) ||
    /^[وبل]?(?:ال|لل).{3,}ي$/.test(key) ||
    key.startsWith("و")
  );
});

/** `المدعو X`. */
const afterCalled: PersonRule = ({ view, at, end, key }) => {
  if (!CALLED.has(key) && !CALLED.has(key.replace(/^[وفلب]/, ""))) return null;
  const name = readName(view, at + 1, end, true);
  return name && withAlias(view, name, titleBefore(view, at), end);
};

/** `الشيخ X`, `العقيد الركن X`, `شقيقه X`. */
const afterHonorific: PersonRule = ({ view, at, end, key, blocked }) => {
  const honorific =
    isHonorific(key) ||
    isHonorific(key.replace(/^[وفبل]/, "")) ||
    isHonorific(key.replace(/^لل/, "ال")) ||
    KIN_TITLES.has(key);
  if (!honorific) return null;
  let next = at + 1;
  while (next < end && isTitleWord(view.keys[next] ?? "")) next++;
  next = afterAdjectives(view, next, end);
  const name = readName(view, next, end, true);
  return name && blocked[name.from] !== 1
    ? withAlias(view, name, titleAt(view, at), end)
    : null;
};

/** Adjectives between a title and its name. */
const MOST_ADJECTIVES = 2;

/** `المهاجم البرازيلي السابق X`: over definite adjectives, where a name follows. */
function afterAdjectives(view: TextView, from: number, end: number): number {
  let at = from;
  while (
    at < end - 1 &&
    at - from < MOST_ADJECTIVES &&
    isWord(view, at) &&
    (view.keys[at] ?? "").startsWith("ال") &&
    isEverydayAt(view, at)
  )
    at++;
  const key = view.keys[at] ?? "";
  const opens = isWord(view, at) && !key.startsWith("ال");
  return at > from && opens && !isEverydayAt(view, at) ? at : from;
}

function isEverydayAt(view: TextView, at: number): boolean {
  const word = view.words[at];
  return word !== undefined && isEveryday(word);
}

/** `التونسي X Y`, `قال X Y`: two words that are no everyday ones. */
const afterNisba: PersonRule = (spot) => {
  const { view, at, end, key, blocked } = spot;
  const nisba = /^[وبل]?(?:ال|لل).{3,}ي$/.test(key) && isEverydayAt(view, at);
  const said = SAYING_VERBS.has(key.replace(/^[وف](?=.{3})/, ""));
  if (!nisba && !said) return null;
  for (const next of [at + 1, at + 2])
    if (next >= end || !isWord(view, next) || isEverydayAt(view, next))
      return null;
  const name = readName(view, at + 1, end, true);
  if (!name || name.to - name.from < 2 || blocked[name.from] === 1) return null;
  return withAlias(view, name, titleBefore(view, name.from), end);
};

const isTitleWord = (key: string) =>
  isHonorific(key) || FORMER.has(key) || RANK_WORDS.has(key);

/** Two parts of the name lists, wherever they stand. */
const byList: PersonRule = ({ view, at, end }) => {
  const name = readName(view, at, end, false, ["", "و", "ل", "ب"]);
  return name && withAlias(view, name, titleBefore(view, at), end);
};

/** `فلان وفلان`: the second bears the first's title. */
const afterAnother: PersonRule = ({ view, at, end, key, before }) => {
  if (!key.startsWith("و") || !before || at - before.to > 2) return null;
  const name = readName(view, at, end, true, ["و"]);
  if (!name || name.listed === 0) return null;
  const { title, former } = before;
  return withAlias(
    view,
    name,
    { title, titleAt: -1, former, from: name.from },
    end,
  );
};

/** `أبو فلان`. */
const byKunya: PersonRule = ({ view, at, end, key }) => {
  if (!isKunyaOpener(key)) return null;
  const name = readName(view, at, end, true, ["", "و", "ل"]);
  return name && name.to - name.from >= 2
    ? withAlias(view, name, titleBefore(view, at), end)
    : null;
};

function personAt(spot: Spot): PersonMention | null {
  const slot = afterCalled(spot) ?? afterHonorific(spot);
  if (slot || isPlaceHead(spot.view, spot.at - 1)) return slot;
  return (
    byList(spot) ?? afterAnother(spot) ?? byKunya(spot) ?? afterNisba(spot)
  );
}

/** `قرية أبو حردوب` names a village. */
function isPlaceHead(view: TextView, at: number): boolean {
  return (view.readings[at] ?? []).some(
    ({ stem }) => PLACE_HEADS.has(stem) && !stem.startsWith("مركز"),
  );
}

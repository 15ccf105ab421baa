import type { Gazetteer, Place } from "../../countries/pack.js";
import { analyseWord, withoutArticle } from "../../languages/ar/clitics.js";
import { tokenTest } from "../../text/vocabulary.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { foldKey } from "../../languages/ar/letters.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { WEAPON_TABLE } from "../../languages/ar/lexicon/weapons.js";
import { WHOLE_WORDS } from "../../languages/ar/lexicon/whole-words.js";
import {
  LOCATIVES,
  PLACE_HEADS,
} from "../../languages/ar/lexicon/place-heads.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { withoutDateline } from "./dateline.js";
import {
  anyNameAt,
  cleanName,
  cueBefore,
  mayStandBare,
} from "./gazetteer-names.js";
import { headedPlace } from "./headed-place.js";
import { OPENERS } from "./name-opener.js";
import type { PlaceMention } from "./place-mention.js";
import { placeRole } from "./place-role.js";

/** Names that stand for the capital of whatever state is spoken of. */
const EPITHETS: ReadonlySet<string> = new Set(["عاصمه", "العاصمه"]);
const SIDES: ReadonlySet<string> = new Set(
  "شرق غرب شمال جنوب شرقي غربي شمالي جنوبي".split(" "),
);
/** Inhabitants below which a bare name needs a preposition or a head. */
const SELF_STANDING = 20000;
const FAMOUS = 1_000_000;

/** Finds every place named in a text, in text order, without overlaps. */
export function readPlaces(
  view: TextView,
  gazetteer: Gazetteer,
  taken: Uint8Array,
): readonly PlaceMention[] {
  const out: PlaceMention[] = [];
  let at = 0;
  while (at < view.tokens.count) {
    const found =
      taken[at] === 1 ? null : placeAt(view, gazetteer, at, taken, out.at(-1));
    if (found) {
      out.push(found);
      at = found.to;
    } else at++;
  }
  return withoutDateline(view, out);
}

function placeAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  taken: Uint8Array,
  before: PlaceMention | undefined,
): PlaceMention | null {
  if (!isWord(view, at)) return null;
  const word = view.words[at];
  if (word === undefined) return null;
  if (!isHead(view.tokens, at) || isTownOfTwoWords(view, gazetteer, at))
    return mayStandBare(gazetteer, word)
      ? barePlace(view, gazetteer, at, before)
      : null;
  for (const { stem, clitics } of view.readings[at] ?? []) {
    const head = PLACE_HEADS.get(stem);
    if (!head) continue;
    const made = headedPlace({ view, gazetteer, at, head, clitics, taken });
    if (made) return made;
  }
  return barePlace(view, gazetteer, at, before);
}

/** A town whose own name begins with a word like a head: جسر الشغور. */
function isTownOfTwoWords(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
): boolean {
  const found = anyNameAt(view, gazetteer, at, PREFIXES);
  return (
    found !== null &&
    found.to > at + 1 &&
    found.candidates[0]?.precision === "town"
  );
}

const isHead = tokenTest((key) =>
  analyseWord(key).some(({ stem }) => PLACE_HEADS.has(stem)),
);

const PREFIXES = ["", "ال", "ب", "بال", "ل", "لال", "و", "وال", "وب", "وبال"];

/** A name of the gazetteer without a head noun: `في نوى`, `نوى`. */
function barePlace(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  before: PlaceMention | undefined,
): PlaceMention | null {
  const found = anyNameAt(view, gazetteer, at, PREFIXES);
  if (!found) return null;
  const { clitics, stem } = found.reading;
  const single = found.to === at + 1;
  if (single && OPENERS.has(view.keys[at]?.replace(/^[وب](?=..)/, "") ?? ""))
    return null;
  const famous = found.candidates.some(isFamous);
  if (clitics.length > 0 && WHOLE_WORDS.has(view.keys[at] ?? "")) return null;
  if (single && isOrdinary(stem) && !famous) return null;
  if (single && clitics.includes("ل")) return null;
  if (isNationality(view, at, found.to, found.candidates)) return null;
  const cue = cueBefore(view, at, clitics);
  const located =
    clitics.includes("ب") ||
    (LOCATIVES.has(cue) && cue !== "علي") ||
    nextIsParent(view, found.to);
  const usable = found.candidates.filter(
    (place) =>
      !place.needsHead && (!place.needsCue || located) && !isFarTown(place),
  );
  if (usable.length === 0) return null;
  const outer = clitics.filter((c) => c !== "ال");
  const follows = before !== undefined && at - before.to <= 1;
  const strong =
    located ||
    follows ||
    !single ||
    isOpening(view, at) ||
    usable.some(isWellKnown);
  return {
    from: at,
    to: found.to,
    nameFrom: at,
    nameTo: found.to,
    name: cleanName(view, at, found.to, outer),
    glued: outer.join("").length,
    candidates: usable,
    precision: usable[0]?.precision ?? "town",
    role: placeRole(view, at),
    cue,
    headed: false,
    weak: !strong || (single && usable.every(isWordToo)),
  };
}

/** So great a city that an everyday word gives way to it (جدة). */
function isFamous({ population, precision, needsCue }: Place): boolean {
  return !needsCue && precision === "town" && population >= FAMOUS;
}

/** Countries whose places the packs list down to the village. */
const NEAR: ReadonlySet<string> = new Set(
  "SY IQ LB PS YE SD LY EG SA JO TR IL IR ZZ".split(" "),
);

/**
 * A middling town of a far country: it shares its name with words and villages
 * more often than it is where a report happens.
 */
function isFarTown({ country, precision, population }: Place): boolean {
  return precision === "town" && population < FAMOUS && !NEAR.has(country);
}

/** A lesser place whose name is an everyday word as well (صهريج). */
function isWordToo(place: Place): boolean {
  return place.needsCue && !isWellKnown(place);
}

function isWellKnown({ population, precision }: Place): boolean {
  return (
    population >= SELF_STANDING ||
    precision === "admin1" ||
    precision === "country"
  );
}

/** A word for people or a function word is no bare place (مدني، محل). */
function isOrdinary(stem: string): boolean {
  return (
    PERSON_NOUNS.has(stem) ||
    PLACE_HEADS.has(stem) ||
    EPITHETS.has(stem) ||
    NEVER_IN_NAME.has(stem) ||
    isCue(stem)
  );
}

/** A word that tells an act, a harm or a weapon (بجروح). */
function isCue(stem: string): boolean {
  return [stem, `ب${stem}`].some(
    (word) => CUE_TABLE.byFirst.has(word) || WEAPON_TABLE.byFirst.has(word),
  );
}

/** `السورية` is an adjective, not the country that its long name holds. */
function isNationality(
  view: TextView,
  at: number,
  to: number,
  candidates: readonly Place[],
): boolean {
  const first = candidates[0];
  if (first?.precision !== "country" || to > at + 1) return false;
  const key = withoutArticle(view.keys[at] ?? "");
  return /(يه|ي)$/.test(key) && !foldKey(first.name).includes(key.slice(-5));
}

/** First word of a text, or after a hashtag: `#درعا`, `محجة: …`. */
function isOpening(view: TextView, at: number): boolean {
  return at === 0 || view.keys[at - 1] === "#" || view.keys[at + 1] === ":";
}

function nextIsParent(view: TextView, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (SIDES.has(key)) return true;
  const glued = (view.readings[at] ?? []).some(
    (r) => r.clitics.join("") === "ب" && PLACE_HEADS.has(r.stem),
  );
  return glued || (key === "في" && PLACE_HEADS.has(view.keys[at + 1] ?? ""));
}

import type { Gazetteer, Place } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { NAMED_BODIES } from "../../languages/ar/lexicon/named-bodies.js";
import { WORLD_REGIONS } from "../../languages/ar/lexicon/world-regions.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
} from "../../languages/ar/lexicon/place-heads.js";
import { WHOLE_WORDS } from "../../languages/ar/lexicon/whole-words.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { anyNameAt, cueBefore } from "./gazetteer-names.js";
import { isInTitle } from "./inner-title.js";
import type { SettledPlace } from "./place-mention.js";

/** The bare proper name of a place; tokens half-open. */
export interface PlaceName {
  readonly from: number;
  readonly to: number;
  /** Folded letters of glued clitics before the name. */
  readonly glued: number;
  readonly place: Place | null;
}

/** What a hospital, airport or centre is: part of its name. */
const WORK_KINDS: ReadonlySet<string> = new Set(
  "العام العسكري العسكريه التعليمي الجامعي الطبي الوطني الحكومي الدولي المركزي الميداني الريفي المدني".split(
    " ",
  ),
);
/** Heads after which an unknown name is believed to be one. */
const BELIEVED: ReadonlySet<string> = new Set([
  "town",
  "neighbourhood",
  "site",
]);
/** Heads that are never part of the proper name. */
const DROPPED: ReadonlySet<string> = new Set(
  "حي حيي حاره مدينه بلده قريه ناحيه منطقه محافظه قضاء مديريه مقاطعه ولايه قاعده معسكر مطار".split(
    " ",
  ),
);
/** Sites that are known by head and name together. */
const SITES: ReadonlySet<string> = new Set(
  "حاجز معبر جسر تل تله جبل سد حقل دوار ساحه ميدان مفرق تقاطع سجن مخيم مستشفي مشفي طريق شارع اوتوستراد ميناء".split(
    " ",
  ),
);
const QUOTES: ReadonlySet<string> = new Set([
  '"',
  "«",
  "“",
  "”",
  "»",
  "(",
  ")",
]);
/** Proclitics that may stand before a name inside a longer one. */
const INNER = ["", "ال", "و", "وال"];
const OUTER = [
  "",
  "ال",
  "ب",
  "بال",
  "ل",
  "لال",
  "و",
  "وال",
  "وب",
  "وبال",
  "ول",
];

/**
 * The names of places of one text as proper names alone: without the noun for
 * the kind of place, the direction and the glued prepositions, each name of a
 * road by itself, in text order.
 *
 * @param settled the places of the text; a hospital or origin counts too
 * @param skipped 1 for each token of a person or a date
 */
export function annotatedPlaces(
  view: TextView,
  settled: readonly SettledPlace[],
  gazetteer: Gazetteer,
  skipped: Uint8Array,
): readonly PlaceName[] {
  const out: PlaceName[] = [];
  const covered = new Uint8Array(skipped);
  for (const mention of settled) {
    covered.fill(1, mention.from, mention.to);
    out.push(...namesOf(view, mention, gazetteer));
  }
  for (let at = 0; at < view.tokens.count; at++) {
    if (covered[at] === 1) continue;
    const country = regionAt(view, at) ?? countryAt(view, at, gazetteer);
    if (!country) continue;
    out.push(country);
    covered.fill(1, country.from, country.to);
  }
  return out
    .filter(
      ({ from, to }) => !isOfBody(view, from) && !isInTitle(view, from, to),
    )
    .sort((a, b) => a.from - b.from);
}

function isOfBody(view: TextView, from: number): boolean {
  const before = view.keys[from - 1] ?? "";
  const key = PLACE_HEADS.has(before) ? (view.keys[from - 2] ?? "") : before;
  return (
    NAMED_BODIES.has(withoutArticle(key)) ||
    NAMED_BODIES.has(key.replace(/^[ولب]/, ""))
  );
}

/** `أوروبا`, `الشرق الأوسط`, under a glued preposition. */
function regionAt(view: TextView, at: number): PlaceName | null {
  const [first = "", second = ""] = view.keys.slice(at, at + 2);
  for (const glued of [0, 1]) {
    if (glued === 1 && !/^[وبفل]/.test(first)) break;
    const stem = first.slice(glued).replace(/^ل(?=ل)/, "ا");
    if (WORLD_REGIONS.has(`${stem} ${second}`))
      return { from: at, to: at + 2, glued, place: null };
    if (WORLD_REGIONS.has(stem))
      return { from: at, to: at + 1, glued, place: null };
  }
  return null;
}

/** Inhabitants of a city that is known by its bare name. */
const CITY = 150_000;

/**
 * A country or city that is no place of a happening: told as a party (`إيران`,
 * `واشنطن`), or far away.
 */
function countryAt(
  view: TextView,
  at: number,
  gazetteer: Gazetteer,
): PlaceName | null {
  if (!isWord(view, at)) return null;
  const found = anyNameAt(view, gazetteer, at, OUTER);
  const place = found?.candidates[0];
  if (!found || !place || place.needsHead) return null;
  if (place.precision !== "country" && place.population < CITY) return null;
  const { clitics } = found.reading;
  const cue = cueBefore(view, at, clitics);
  if (place.needsCue && !(LOCATIVES.has(cue) || cue === "ب")) return null;
  if (clitics.length > 0 && WHOLE_WORDS.has(view.keys[at] ?? "")) return null;
  // `السورية` is an adjective, whatever سورية alone may be.
  const article = clitics.includes("ال") && !place.name.startsWith("ال");
  if (article && found.to === at + 1) return null;
  const outer = clitics.filter((c) => c !== "ال");
  return { from: at, to: found.to, glued: outer.join("").length, place };
}

function namesOf(
  view: TextView,
  mention: SettledPlace,
  gazetteer: Gazetteer,
): readonly PlaceName[] {
  const { nameFrom, nameTo, glued, place, headed } = mention;
  const whole = { from: nameFrom, to: nameTo, glued, place };
  const head = headed ? headAt(view, nameFrom) : null;
  if (head === null) {
    const pair = pairOf(view, whole, gazetteer);
    if (pair) return pair;
    if (place) return [whole];
    return isBelieved(view, mention) ? [withoutSides(view, whole)] : [];
  }
  const known = anyNameAt(view, gazetteer, nameFrom, OUTER);
  const named = known && known.to > nameFrom + 1 ? known : null;
  if (named && !DROPPED.has(head))
    return [{ ...whole, to: named.to, place: named.candidates[0] ?? null }];
  const inner = innerNames(view, mention, gazetteer);
  const from = afterHeads(view, nameFrom, nameTo);
  // `الطريق الواصل بين X وY` has no name of its own.
  const definite = (view.readings[nameFrom] ?? []).some(
    ({ stem, clitics }) => stem === head && clitics.includes("ال"),
  );
  if (definite && inner.length > 1) return inner;
  const site = SITES.has(head) && from === nameFrom + 1;
  if (site && (inner.length > 0 || isBelieved(view, mention)))
    return [withKind(view, withoutSides(view, whole))];
  if (inner.length > 0) return inner;
  if (from >= nameTo || !isBelieved(view, mention)) return [];
  return [withoutSides(view, { from, to: nameTo, glued: 0, place })];
}

/** `بلدتي نبل والزهراء`: two names after one head. */
function pairOf(
  view: TextView,
  whole: PlaceName,
  gazetteer: Gazetteer,
): readonly PlaceName[] | null {
  for (let at = whole.from + 1; at < whole.to; at++) {
    if (!(view.keys[at] ?? "").startsWith("و")) continue;
    const next = anyNameAt(view, gazetteer, at, ["و", "وال"]);
    const first = anyNameAt(view, gazetteer, whole.from, OUTER);
    if (!next || !first || first.to > at) continue;
    return [
      { ...whole, to: at, place: first.candidates[0] ?? null },
      { from: at, to: next.to, glued: 1, place: next.candidates[0] ?? null },
    ];
  }
  return null;
}

function isBelieved(
  view: TextView,
  { precision, headed, role, from, nameFrom, nameTo, name }: SettledPlace,
): boolean {
  if (!headed || !BELIEVED.has(precision) || role === "organisation")
    return false;
  if (precision === "site" && !SITES.has(headAt(view, from) ?? ""))
    return false;
  const at = afterHeads(view, nameFrom, nameTo);
  const key = withoutArticle(view.keys[at] ?? "");
  return name.length > 2 && !PERSON_NOUNS.has(key) && !NEVER_IN_NAME.has(key);
}

/** The noun for a kind of place that a token is, null for none. */
function headAt(view: TextView, at: number): string | null {
  const reading = (view.readings[at] ?? []).find(({ stem }) =>
    PLACE_HEADS.has(stem),
  );
  return reading?.stem ?? null;
}

function afterHeads(view: TextView, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (headAt(view, at) !== null || QUOTES.has(view.keys[at] ?? ""))
  )
    at++;
  return at;
}

/** Known names inside a longer one: both ends of a road, the town of a gate. */
function innerNames(
  view: TextView,
  { nameFrom, nameTo, place }: SettledPlace,
  gazetteer: Gazetteer,
): readonly PlaceName[] {
  const out: PlaceName[] = [];
  for (let at = nameFrom + 1; at < nameTo;) {
    const found = anyNameAt(view, gazetteer, at, INNER);
    if (!found || found.candidates.every((c) => c.needsHead)) {
      at++;
      continue;
    }
    const outer = found.reading.clitics.filter((c) => c !== "ال");
    const known = found.candidates.some(({ id }) => id === place?.id);
    out.push({
      from: at,
      to: found.to,
      glued: outer.join("").length,
      place: known ? place : (found.candidates[0] ?? null),
    });
    at = found.to;
  }
  return out;
}

/** `مستشفى الوادي العام`: what the work is belongs to its name. */
function withKind(view: TextView, name: PlaceName): PlaceName {
  const isKind = WORK_KINDS.has(view.keys[name.to] ?? "");
  return isKind ? { ...name, to: name.to + 1 } : name;
}

/** `ريف نوى الغربي`: the direction is no part of the proper name. */
function withoutSides(view: TextView, name: PlaceName): PlaceName {
  let { to } = name;
  while (
    to > name.from + 1 &&
    DIRECTIONS.has(withoutArticle(view.keys[to - 1] ?? ""))
  )
    to--;
  return { ...name, to };
}

import { isEveryday } from "../../languages/ar/everyday.js";
import { foldKey } from "../../languages/ar/letters.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { WEAPON_TABLE } from "../../languages/ar/lexicon/weapons.js";
import { isWord, textOf, type TextView } from "../../languages/ar/view.js";
import {
  anyNameAt,
  cleanName,
  cueBefore,
  type FoundName,
} from "./gazetteer-names.js";
import { finish, QUOTES, type HeadedInput } from "./headed-mention.js";
import { roadBetween } from "./headed-road.js";
import { OPENERS } from "./name-opener.js";
import type { PlaceMention } from "./place-mention.js";
import { placeRole } from "./place-role.js";
import { isGateOf, isSide, sidesFrom } from "./place-sides.js";
import { unknownName } from "./unlisted-place.js";

const SHELLS: ReadonlySet<string> = new Set(
  "محيط اطراف ضواحي جوار مشارف انحاء".split(" "),
);

/** Reads a place after a head noun: مدينة X, حي X, `طريق X - Y`. */
export function headedPlace(input: HeadedInput): PlaceMention | null {
  const { view, at, head, clitics } = input;
  if (head.precision === "road") {
    const road = roadBetween(input);
    if (road) return road;
  }
  const definite = clitics.includes("ال");
  const next = at + 1;
  const nested = !definite && head.kept ? innerPlace(input, next) : null;
  if (nested) return nested;
  const side = view.keys[next] ?? "";
  if (definite && ZONES.has(side) && head.precision === "area")
    return { ...finish(input, at, next + 1, []), precision: "site" };
  if (definite)
    return isSide(side) && head.kept && !isGateOf(input, next)
      ? finish(input, at, sidesFrom(view, next), [])
      : null;
  return namedPlace(input, next);
}

/** Quarters known by their kind alone: المنطقة الصناعية، المنطقة الخضراء. */
const ZONES: ReadonlySet<string> = new Set(
  "الصناعيه الخضراء العازله الحره".split(" "),
);

function namedPlace(input: HeadedInput, start: number): PlaceMention | null {
  const { view, taken, head, at } = input;
  let next = start;
  const quoted = QUOTES.has(view.keys[next] ?? "");
  if (quoted) next++;
  if (taken[next] === 1 && !quoted)
    return isSeat(view, at, next)
      ? finish(input, at, endOfTaken(taken, next), [])
      : null;
  const known = knownName(input, next);
  let to = known ? restOfName(input, known) : unknownName(input, next);
  if (to <= next) return null;
  to = pairEnd(input, to);
  if (
    isSide(view.keys[to] ?? "") &&
    (known || head.precision !== "town") &&
    head.kept
  )
    to = sidesFrom(view, to);
  const shell = known !== null && isShell(input);
  const kept = head.kept || (known === null && head.precision === "area");
  const made = finish(
    input,
    kept && !shell ? at : next,
    to,
    known?.candidates ?? [],
  );
  return shell
    ? { ...made, precision: known.candidates[0]?.precision ?? "town" }
    : made;
}

/** A gazetteer name; a lone أم or a noun for places (المدينة) is none. */
function knownName(
  { view, gazetteer, at: headAt, head, clitics }: HeadedInput,
  at: number,
): FoundName | null {
  if (head.kept && !clitics.includes("ال")) {
    const whole = anyNameAt(view, gazetteer, headAt, [clitics.join("")]);
    if (whole && whole.to > at) return whole;
  }
  const known = anyNameAt(view, gazetteer, at, ["", "ال"]);
  if (!known || known.to > at + 1) return known;
  const key = view.keys[at] ?? "";
  if (OPENERS.has(key) || WEAPON_TABLE.byFirst.has(key)) return null;
  const noun =
    key.startsWith("ال") &&
    PLACE_HEADS.has(key.slice(2)) &&
    head.precision !== "town";
  return noun || PLACE_HEADS.has(key) ? null : known;
}

/**
 * `قرية شوك الريم`: a lesser place's name of one bare word, with a definite
 * noun after it, is the first word of a longer name. What agrees with قرية or
 * بلدة (المجاورة، الحدودية) tells of it.
 */
function restOfName({ view, head }: HeadedInput, known: FoundName): number {
  const { to, candidates } = known;
  const [first, after] = [view.keys[to - 1] ?? "", view.keys[to] ?? ""];
  const lesser =
    head.precision === "town" &&
    known.reading.clitics.length === 0 &&
    !first.startsWith("ال") &&
    candidates.every(
      ({ needsCue, population }) => needsCue && population === 0,
    );
  const noun = after.startsWith("ال") && !after.endsWith("ه") && !isSide(after);
  const word = view.words[to];
  const more = word !== undefined && (FIRSTS.has(first) || !isEveryday(word));
  return lesser && noun && more ? to + 1 : to;
}

/** Nouns that most often are the first word of a village's name. */
const FIRSTS: ReadonlySet<string> = new Set(
  "خربه بيت عين دير تل كفر خان راس باب بير نبع جب كوم قصر برج ظهر حصن معره تله شيخ".split(
    " ",
  ),
);

const SEATS = /(^|[وب]|^ال)(مقر|مبني|قياده|معسكر|ثكنه|سجن)$/;

/**
 * `مقر الفرقة التاسعة`: a seat is named by the body that sits there. A
 * checkpoint is not, one body has many; nor is `مقر لقوات X`, one of several.
 */
function isSeat(view: TextView, at: number, body: number): boolean {
  const owned = view.readings[body]?.some((r) => r.clitics[0] === "ل") ?? false;
  return SEATS.test(view.keys[at] ?? "") && !owned;
}

function endOfTaken(taken: Uint8Array, from: number): number {
  let to = from;
  while (taken[to] === 1) to++;
  return to;
}

/** `مدخل بلدة X`: a site whose complement is itself a headed place. */
function innerPlace(input: HeadedInput, next: number): PlaceMention | null {
  const { view, at, head, clitics } = input;
  if (!isWord(view, next)) return null;
  const reading = view.readings[next]?.find(
    (r) => PLACE_HEADS.has(r.stem) && r.clitics.length === 0,
  );
  const inner = reading && PLACE_HEADS.get(reading.stem);
  if (!inner) return null;
  const made = headedPlace({ ...input, at: next, head: inner, clitics: [] });
  if (!made) return null;
  const shell = isShell(input);
  const role = placeRole(view, at);
  const cue = cueBefore(view, at, clitics);
  if (shell) return { ...made, from: at, role, cue: "محيط" };
  const outer = clitics.filter((c) => c !== "ال");
  return {
    ...made,
    from: at,
    nameFrom: at,
    name: cleanName(view, at, made.nameTo, outer),
    glued: outer.join("").length,
    precision: head.precision,
    role,
    cue,
  };
}

const isShell = ({ view, at }: HeadedInput) =>
  view.readings[at]?.some((r) => SHELLS.has(r.stem)) ?? false;

/** `بلدتي X وY`: carries a pair over its و. */
function pairEnd(input: HeadedInput, to: number): number {
  const { view, gazetteer } = input;
  const key = view.keys[to] ?? "";
  const dual = /تي$/.test(foldKey(textOf(view, input.at, input.at + 1)));
  if (!dual || !key.startsWith("و") || key.length <= 3) return to;
  return anyNameAt(view, gazetteer, to, ["و", "وال"])?.to ?? to;
}

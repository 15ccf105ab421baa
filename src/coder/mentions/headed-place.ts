import type { Gazetteer, Place } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { foldKey } from "../../languages/ar/letters.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
  type PlaceHead,
} from "../../languages/ar/lexicon/place-heads.js";
import { WEAPON_TABLE } from "../../languages/ar/lexicon/weapons.js";
import { isWord, textOf, type TextView } from "../../languages/ar/view.js";
import {
  anyNameAt,
  cleanName,
  cueBefore,
  type FoundName,
} from "./gazetteer-names.js";
import { isPlainNoun, mayNameObject } from "./named-object.js";
import { OPENERS } from "./name-opener.js";
import type { PlaceMention } from "./place-mention.js";
import { placeRole } from "./place-role.js";

/** What a headed place is read from. */
export interface HeadedInput {
  readonly view: TextView;
  readonly gazetteer: Gazetteer;
  readonly at: number;
  readonly head: PlaceHead;
  readonly clitics: readonly string[];
  readonly taken: Uint8Array;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "«", "“", "”", "»"]);
const ROAD_WORDS: ReadonlySet<string> = new Set(
  "بين الواصل الواصله الرابط الرابطه المودي المودية الي الزراعي الدولي العام الرئيسي السريع القديم الفرعي".split(
    " ",
  ),
);
const SHELLS: ReadonlySet<string> = new Set(
  "محيط اطراف ضواحي جوار مشارف انحاء".split(" "),
);

const GATES: ReadonlySet<string> = new Set("مدخل مداخل مخرج".split(" "));

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
  if (definite)
    return isSide(side) && head.kept && !isGateOf(input, next)
      ? finish(input, at, sidesFrom(view, next), [])
      : null;
  return namedPlace(input, next);
}

const isSide = (key: string) =>
  key.startsWith("ال") && DIRECTIONS.has(withoutArticle(key));

const isShell = ({ view, at }: HeadedInput) =>
  view.readings[at]?.some((r) => SHELLS.has(r.stem)) ?? false;

/** `المدخل الشمالي لمدينة X`: the town is the place, its gate has no name. */
function isGateOf(input: HeadedInput, side: number): boolean {
  const { view } = input;
  const of = sidesFrom(view, side);
  return (
    (view.readings[input.at]?.some((r) => GATES.has(r.stem)) ?? false) &&
    (view.readings[of]?.some((r) => r.clitics[0] === "ل") ?? false)
  );
}

function sidesFrom(view: TextView, at: number): number {
  let to = at;
  while (to - at < 2 && isSide(view.keys[to] ?? "")) to++;
  return to;
}

function namedPlace(input: HeadedInput, start: number): PlaceMention | null {
  const { view, taken, head, at } = input;
  let next = start;
  const quoted = QUOTES.has(view.keys[next] ?? "");
  if (quoted) next++;
  if (taken[next] === 1 && !quoted)
    return SEATS.test(view.keys[at] ?? "")
      ? finish(input, at, endOfTaken(taken, next), [])
      : null;
  const known = knownName(input, next);
  let to = known?.to ?? unknownName(input, next);
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

/** `مقر الفرقة التاسعة`: a seat is named by the body that sits there. */
const SEATS = /(^|[وب]|^ال)(مقر|مبني|قياده|معسكر|ثكنه|حاجز|سجن)$/;

function endOfTaken(taken: Uint8Array, from: number): number {
  let to = from;
  while (taken[to] === 1) to++;
  return to;
}

function finish(
  input: HeadedInput,
  nameFrom: number,
  nameTo: number,
  candidates: readonly Place[],
): PlaceMention {
  const { view, at, head, clitics } = input;
  const quoted = QUOTES.has(view.keys[nameTo] ?? "") && nameFrom !== at;
  const outer = nameFrom === at ? clitics.filter((c) => c !== "ال") : [];
  return {
    from: at,
    to: quoted ? nameTo + 1 : nameTo,
    nameFrom,
    nameTo,
    name: cleanName(view, nameFrom, nameTo, outer),
    glued: outer.join("").length,
    candidates,
    precision:
      !head.kept && candidates[0]?.precision === "town"
        ? "town"
        : head.precision,
    role: placeRole(view, at),
    cue: cueBefore(view, at, clitics),
    headed: true,
    weak: false,
  };
}

/** `الطريق الواصل بين بلدتي X وY`, `طريق X - Y`, `الطريق المؤدي إلى X`. */
function roadBetween(input: HeadedInput): PlaceMention | null {
  const { view, gazetteer, at } = input;
  let next = at + 1;
  let linked = false;
  while (next - at <= 4 && ROAD_WORDS.has(view.keys[next] ?? "")) {
    linked ||= ["بين", "الي"].includes(view.keys[next] ?? "");
    next++;
  }
  const inner = view.readings[next]?.some(
    (r) => PLACE_HEADS.has(r.stem) || /تي$/.test(r.stem),
  );
  const first = anyNameAt(view, gazetteer, inner ? next + 1 : next, ["", "ال"]);
  if (!first || (!linked && next > at + 1)) return null;
  let to = first.to;
  const key = view.keys[to] ?? "";
  const dash = key === "-";
  const second = dash
    ? anyNameAt(view, gazetteer, to + 1, ["", "ال"])
    : linked && key.startsWith("و")
      ? anyNameAt(view, gazetteer, to, ["و", "وال"])
      : null;
  if (second) to = second.to;
  if (!second && !linked) return null;
  return finish(input, at, to, first.candidates);
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

const GENERIC: ReadonlySet<string> = new Set(
  "مدينه بلده قريه منطقه محافظه حي محل مكان بلاد دوله حدود مدن قري بلدات مناطق احياء منازل سكن زراعيه سكنيه محليه عسكريه امنيه مجاوره محيط عمليات هجوم تجاري شعبي وطني جيش نظام احتلال مجلس صحه امن مختلفه متفرقه عده واسعه".split(
    " ",
  ),
);

/** End of a name the gazetteer does not know, after a head that opens one. */
function unknownName({ view, at, head }: HeadedInput, from: number): number {
  if (!head.opens || !mayNameObject(view, at, from)) return from;
  let to = from;
  const most = head.precision === "town" ? 2 : 3;
  while (to < view.tokens.count && to - from < most && isWord(view, to)) {
    if (!mayBeNamePart(view, to, to === from, head)) break;
    to++;
  }
  return to;
}

function mayBeNamePart(
  view: TextView,
  at: number,
  first: boolean,
  head: PlaceHead,
): boolean {
  const key = view.keys[at] ?? "";
  if (first && OPENERS.has(key)) return isWord(view, at + 1);
  const bare = withoutArticle(key);
  const article = key.startsWith("ال");
  if (NEVER_IN_NAME.has(key) || DIRECTIONS.has(bare) || LOCATIVES.has(key))
    return false;
  if (GENERIC.has(bare) || PLACE_HEADS.has(bare) || PERSON_NOUNS.has(bare))
    return false;
  if (/^[لب](?!ي).{3,}/.test(key) || CUE_TABLE.byFirst.has(bare)) return false;
  if (/^[يت].{3,}(ون|ان)$/.test(key)) return false;
  if (isPlainNoun(key)) return false;
  if (OPENERS.has(view.keys[at - 1] ?? "")) return true;
  if (!first) return article;
  return article || head.precision === "town" || key.length >= 3;
}

/** `بلدتي X وY`: carries a pair over its و. */
function pairEnd(input: HeadedInput, to: number): number {
  const { view, gazetteer } = input;
  const key = view.keys[to] ?? "";
  const dual = /تي$/.test(foldKey(textOf(view, input.at, input.at + 1)));
  if (!dual || !key.startsWith("و") || key.length <= 3) return to;
  return anyNameAt(view, gazetteer, to, ["و", "وال"])?.to ?? to;
}

import type { Gazetteer } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { DIRECTIONS } from "../../languages/ar/lexicon/place-heads.js";
import type { TextView } from "../../languages/ar/view.js";
import { isBelieved, headAt, afterHeads, SITES } from "./believed-name.js";
import { anyNameAt } from "./gazetteer-names.js";
import type { SettledPlace } from "./place-mention.js";
import type { PlaceName } from "./place-name.js";
import { OUTER } from "./place-abroad.js";

/** What a hospital, airport or centre is: part of its name. */
const WORK_KINDS: ReadonlySet<string> = new Set(
  "العام العسكري العسكريه التعليمي الجامعي الطبي الوطني الحكومي الدولي المركزي الميداني الريفي المدني".split(
    " ",
  ),
);
/** Heads that are never part of the proper name. */
const DROPPED: ReadonlySet<string> = new Set(
  "حي حيي حاره مدينه بلده قريه ناحيه منطقه محافظه قضاء مديريه مقاطعه ولايه قاعده معسكر مطار مخيم مخيمي".split(
    " ",
  ),
);
/** Proclitics that may stand before a name inside a longer one. */
const INNER = ["", "ال", "و", "وال"];

/** The proper names that a mention of a place holds. */
export function namesOf(
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

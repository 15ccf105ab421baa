import type { Gazetteer, Place } from "../../countries/pack.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { foldKey } from "../../languages/ar/letters.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
  type PlaceHead,
} from "../../languages/ar/lexicon/place-heads.js";
import { isWord, textOf, type TextView } from "../../languages/ar/view.js";
import type { PlaceMention } from "./place-mention.js";
import { placeRole } from "./place-role.js";

const OFFICES: ReadonlySet<string> = new Set(
  "محافظ رئيس مدير قائد امير مجلس قائمقام شرطه امن صحه مديريه شبكه موقع صحيفه اعلام تجمع مكتب وكاله جامعه نائب مختار بلديه عشائر عشيره اهالي".split(
    " ",
  ),
);
const GENERIC: ReadonlySet<string> = new Set(
  "مدينه بلده قريه منطقه محافظه حي محل مكان بلاد دوله حدود مدن قري بلدات مناطق احياء منازل سكن زراعيه سكنيه محليه عسكريه امنيه مجاوره محيط عمليات هجوم تجاري شعبي وطني جيش نظام احتلال".split(
    " ",
  ),
);
const BETWEEN: ReadonlySet<string> = new Set([
  "بين",
  "الواصل",
  "الواصله",
  "الرابط",
]);

/** Finds every place named in a text, in text order, without overlaps. */
export function readPlaces(
  view: TextView,
  gazetteer: Gazetteer,
  taken: Uint8Array,
): readonly PlaceMention[] {
  const out: PlaceMention[] = [];
  let at = 0;
  while (at < view.tokens.count) {
    const found = taken[at] === 1 ? null : placeAt(view, gazetteer, at, taken);
    if (found) {
      out.push(found);
      at = found.to;
    } else at++;
  }
  return out;
}

function placeAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  taken: Uint8Array,
): PlaceMention | null {
  if (!isWord(view, at)) return null;
  for (const reading of view.readings[at] ?? []) {
    const head = PLACE_HEADS.get(reading.stem);
    if (head) {
      const made = headedPlace(
        view,
        gazetteer,
        at,
        head,
        reading.clitics,
        taken,
      );
      if (made) return made;
    }
  }
  return barePlace(view, gazetteer, at);
}

/** A gazetteer name that starts at a token, longest first. */
export function nameAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  stem: string,
): { to: number; candidates: readonly Place[] } | null {
  const reach = Math.min(gazetteer.reach(stem), 5);
  for (let words = reach; words >= 1; words--) {
    let key = stem;
    let ok = true;
    for (let k = 1; k < words && ok; k++) {
      ok = isWord(view, at + k) || view.tokens.kind[at + k] === 1;
      key += ` ${view.keys[at + k] ?? ""}`;
    }
    if (!ok) continue;
    const candidates = gazetteer.find(key);
    if (candidates.length > 0) return { to: at + words, candidates };
  }
  return null;
}

function anyNameAt(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  prefixes: readonly string[],
) {
  for (const reading of view.readings[at] ?? []) {
    const joined = reading.clitics.join("");
    if (!prefixes.includes(joined)) continue;
    const found = nameAt(view, gazetteer, at, reading.stem);
    if (found) return { ...found, reading };
    if (joined.endsWith("ال")) {
      const withArticle = nameAt(view, gazetteer, at, `ال${reading.stem}`);
      if (withArticle) return { ...withArticle, reading };
    }
  }
  return null;
}

function headedPlace(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  head: PlaceHead,
  clitics: readonly string[],
  taken: Uint8Array,
): PlaceMention | null {
  const definite = clitics.includes("ال");
  let next = at + 1;
  while (
    BETWEEN.has(view.keys[next] ?? "") ||
    (DIRECTIONS.has(withoutArticle(view.keys[next] ?? "")) &&
      head.precision !== "area" &&
      !definite)
  )
    next++;
  const quoted = ['"', "«", "“"].includes(view.keys[next] ?? "");
  if (quoted) next++;
  if (taken[next] === 1 && !quoted) return null;
  const known = definite ? null : anyNameAt(view, gazetteer, next, ["", "ال"]);
  let to = known?.to ?? unknownName(view, next, head, definite);
  if (
    to <= next &&
    definite &&
    DIRECTIONS.has(withoutArticle(view.keys[at + 1] ?? ""))
  )
    to = at + 2;
  if (to <= next) return innerHead(view, gazetteer, at, head, next, taken);
  const joined = extend(view, gazetteer, to, head, known !== null);
  to = joined.to;
  const candidates = known?.candidates ?? [];
  const kept = head.kept || (known === null && head.precision === "area");
  const nameFrom = kept ? at : next;
  return {
    from: at,
    to: quoted && ['"', "»", "”"].includes(view.keys[to] ?? "") ? to + 1 : to,
    nameFrom,
    nameTo: to,
    name: cleanName(
      view,
      nameFrom,
      to,
      kept ? clitics.filter((c) => c !== "ال") : [],
    ),
    candidates:
      candidates.length || joined.candidates.length
        ? candidates.length
          ? candidates
          : joined.candidates
        : [],
    precision: precisionOf(head, candidates),
    role: placeRole(view, at, head),
    cue: cueBefore(view, at, clitics),
    headed: true,
  };
}

/** `مدخل بلدة غرانيج`: a site whose complement is itself a headed place. */
function innerHead(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
  head: PlaceHead,
  next: number,
  taken: Uint8Array,
): PlaceMention | null {
  if (!head.kept || !isWord(view, next)) return null;
  const inner = view.readings[next]
    ?.map((r) => PLACE_HEADS.get(r.stem))
    .find(Boolean);
  if (!inner) return null;
  const made = headedPlace(view, gazetteer, next, inner, [], taken);
  if (!made) return null;
  const clitics =
    view.readings[at]?.find((r) => PLACE_HEADS.has(r.stem))?.clitics ?? [];
  return {
    ...made,
    from: at,
    nameFrom: at,
    name: cleanName(
      view,
      at,
      made.nameTo,
      clitics.filter((c) => c !== "ال"),
    ),
    precision: head.precision,
    cue: cueBefore(view, at, clitics),
    role: placeRole(view, at, head),
  };
}

function precisionOf(
  head: PlaceHead,
  candidates: readonly Place[],
): PlaceHead["precision"] {
  const first = candidates[0];
  if (!head.kept && head.precision === "area" && first?.precision === "town")
    return "town";
  return head.precision;
}

/** Words of a name that the gazetteer does not know, after a head noun. */
function unknownName(
  view: TextView,
  from: number,
  head: PlaceHead,
  definite: boolean,
): number {
  if (!head.opens || definite) return from;
  let to = from;
  const most = head.precision === "town" ? 2 : 3;
  while (to < view.tokens.count && to - from < most && isWord(view, to)) {
    const key = view.keys[to] ?? "";
    const bare = withoutArticle(key);
    if (NEVER_IN_NAME.has(key) || DIRECTIONS.has(bare) || LOCATIVES.has(key))
      break;
    if (
      view.readings[to]?.some(
        (r) =>
          r.clitics.length > 0 &&
          r.clitics[0] !== "ال" &&
          (PLACE_HEADS.has(r.stem) ||
            NEVER_IN_NAME.has(r.stem) ||
            PERSON_NOUNS.has(r.stem)),
      )
    )
      break;
    if (to > from && !key.startsWith("ال")) break;
    if (
      to === from &&
      !key.startsWith("ال") &&
      head.precision !== "town" &&
      (key.length < 3 || PERSON_NOUNS.has(key) || PLACE_HEADS.has(key))
    )
      break;
    if (/^[يت].{3,}(ون|ان)$/.test(key)) break;
    if (GENERIC.has(bare) || PLACE_HEADS.has(bare) || PERSON_NOUNS.has(bare))
      break;
    if (/^[لب](?!ي).{3,}/.test(key) || CUE_TABLE.byFirst.has(bare)) break;
    to++;
  }
  return to;
}

/** Carries a name over `A - B`, `A وB` after بين / طريق, and a direction. */
function extend(
  view: TextView,
  gazetteer: Gazetteer,
  to: number,
  head: PlaceHead,
  known: boolean,
): { to: number; candidates: readonly Place[] } {
  let candidates: readonly Place[] = [];
  let at = to;
  const key = view.keys[at] ?? "";
  if (["-", "–", "ـ"].includes(key) && head.precision === "road") {
    const other = anyNameAt(view, gazetteer, at + 1, [""]);
    if (other) return { to: other.to, candidates: other.candidates };
  }
  const pair =
    head.precision === "road" ||
    view.keys[to - 2] === "بين" ||
    /تي$/.test(foldKey(textOf(view, to - 2, to - 1)));
  if (pair && key.startsWith("و") && key.length > 3) {
    const other = anyNameAt(view, gazetteer, at, ["و", "وال"]);
    if (other) return { to: other.to, candidates: other.candidates };
  }
  if (
    key.startsWith("ال") &&
    DIRECTIONS.has(withoutArticle(key)) &&
    (known ||
      head.precision === "neighbourhood" ||
      head.precision === "site" ||
      head.precision === "area")
  ) {
    at++;
    const second = view.keys[at] ?? "";
    if (second.startsWith("ال") && DIRECTIONS.has(withoutArticle(second))) at++;
  }
  return { to: at, candidates };
}

function barePlace(
  view: TextView,
  gazetteer: Gazetteer,
  at: number,
): PlaceMention | null {
  const found = anyNameAt(view, gazetteer, at, [
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
    "وفي",
  ]);
  if (!found) return null;
  const clitics = found.reading.clitics;
  const cue = cueBefore(view, at, clitics);
  const single = found.to === at + 1;
  const usable = found.candidates.filter((place) => {
    if (place.needsHead) return false;
    if (!place.needsCue) return true;
    return (
      clitics.includes("ب") ||
      (LOCATIVES.has(cue) && cue !== "علي") ||
      nextIsParent(view, found.to)
    );
  });
  if (usable.length === 0) return null;
  if (clitics.includes("ل") && single) return null;
  const stemShift = clitics.filter((c) => c !== "ال");
  return {
    from: at,
    to: found.to,
    nameFrom: at,
    nameTo: found.to,
    name: cleanName(view, at, found.to, stemShift),
    candidates: usable,
    precision: usable[0]?.precision ?? "town",
    role: isOffice(view, at) ? "organisation" : placeRole(view, at, null),
    cue,
    headed: false,
  };
}

function nextIsParent(view: TextView, at: number): boolean {
  const key = view.keys[at] ?? "";
  if (
    ["شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي"].includes(
      key,
    )
  )
    return true;
  return (
    (view.readings[at] ?? []).some(
      (r) => r.clitics.join("") === "ب" && PLACE_HEADS.has(r.stem),
    ) ||
    (key === "في" && PLACE_HEADS.has(view.keys[at + 1] ?? ""))
  );
}

function isOffice(view: TextView, at: number): boolean {
  const before = view.keys[at - 1] ?? "";
  return (
    OFFICES.has(withoutArticle(before)) ||
    OFFICES.has(before.replace(/^[ولب]/, ""))
  );
}

function cueBefore(
  view: TextView,
  at: number,
  clitics: readonly string[],
): string {
  if (clitics.includes("ب")) return "ب";
  const before = view.keys[at - 1] ?? "";
  return LOCATIVES.has(before.replace(/^و/, ""))
    ? before.replace(/^و/, "")
    : before;
}

/** The words as written, without glued prepositions, quotes kept out. */
function cleanName(
  view: TextView,
  from: number,
  to: number,
  clitics: readonly string[],
): string {
  const text = textOf(view, from, to)
    .replace(/[«»“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  let drop = clitics.length;
  let out = text;
  while (drop > 0 && out.length > 0) {
    out = out.slice(1).replace(/^[\u064b-\u0652ـ]+/, "");
    drop--;
  }
  return clitics.includes("ل") && out.startsWith("ل") ? `ا${out}` : out;
}

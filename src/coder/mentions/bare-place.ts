import type { Gazetteer, Place } from "../../countries/pack.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { isEveryday } from "../../languages/ar/everyday.js";
import { foldKey } from "../../languages/ar/letters.js";
import {
  LOCATIVES,
  PLACE_HEADS,
} from "../../languages/ar/lexicon/place-heads.js";
import { WHOLE_WORDS } from "../../languages/ar/lexicon/whole-words.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import type { TextView } from "../../languages/ar/view.js";
import { anyNameAt, cleanName, cueBefore } from "./gazetteer-names.js";
import { OPENERS } from "./name-opener.js";
import { isOrdinary } from "./ordinary-word.js";
import type { PlaceMention } from "./place-mention.js";
import { isFamous, isFarTown, isWordToo, isWellKnown } from "./place-rank.js";
import { placeRole } from "./place-role.js";

const SIDES: ReadonlySet<string> = new Set(
  "شرق غرب شمال جنوب شرقي غربي شمالي جنوبي".split(" "),
);

/** What may be glued to a bare place. */
export const PREFIXES = [
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
];

/** A name of the gazetteer without a head noun: `في نوى`, `نوى`. */
export function barePlace(
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
  const cue = cueBefore(view, at, clitics);
  const abroad = INTO.test(cue) && found.candidates[0]?.precision === "country";
  if (single && isOrdinary(stem) && !famous && !abroad) return null;
  if (single && clitics.includes("ل")) return null;
  if (isNationality(view, at, found.to, found.candidates)) return null;
  const located =
    clitics.includes("ب") ||
    (LOCATIVES.has(cue) && cue !== "علي") ||
    nextIsParent(view, found.to);
  const usable = found.candidates.filter(
    (place) =>
      !place.needsHead &&
      (!place.needsCue || located || (cue === "علي" && isWellKnown(place))) &&
      !isFarTown(place),
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
    weak: !strong || (single && usable.every(isWordToo) && isSaid(view, at)),
  };
}

/** After these the name of a state is no word for its people (`في ليبيا`). */
const INTO = /^(في|داخل|الي|من|ب)$/;

/** Whether a word is an everyday one, so that a place of that name is doubtful. */
function isSaid(view: TextView, at: number): boolean {
  const word = view.words[at];
  return word === undefined || isEveryday(word) || nameKind(word.key) !== null;
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

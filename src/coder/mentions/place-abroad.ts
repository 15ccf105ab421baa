import type { Gazetteer } from "../../countries/pack.js";
import { LOCATIVES } from "../../languages/ar/lexicon/place-heads.js";
import { WHOLE_WORDS } from "../../languages/ar/lexicon/whole-words.js";
import { WORLD_REGIONS } from "../../languages/ar/lexicon/world-regions.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { anyNameAt, cueBefore } from "./gazetteer-names.js";
import type { PlaceName } from "./place-name.js";

/** What may be glued to a country or city. */
export const OUTER = [
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

/** `أوروبا`, `الشرق الأوسط`, under a glued preposition. */
export function regionAt(view: TextView, at: number): PlaceName | null {
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
export function countryAt(
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
  const located = LOCATIVES.has(cue) || cue === "ب";
  if (place.needsCue && !located) return null;
  if (clitics.length > 0 && WHOLE_WORDS.has(view.keys[at] ?? "")) return null;
  // `السورية` is an adjective, whatever سورية alone may be.
  const article = clitics.includes("ال") && !place.name.startsWith("ال");
  if (article && found.to === at + 1) return null;
  const outer = clitics.filter((c) => c !== "ال");
  return { from: at, to: found.to, glued: outer.join("").length, place };
}

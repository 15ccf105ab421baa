import { analyseWord, sameWord } from "../languages/ar/clitics.js";
import { tableFeature, tokenTest } from "../text/vocabulary.js";
import { CUE_TABLE, type Cue } from "../languages/ar/events/index.js";
import {
  WEAPON_TABLE,
  type WeaponCode,
} from "../languages/ar/lexicon/weapons.js";
import { BEFORE_MASDAR } from "../languages/ar/lexicon/discourse-words.js";
import { isWord, type TextView } from "../languages/ar/view.js";
import {
  phrasesAt,
  type PhraseHit,
  type PhraseTable,
} from "../text/phrase-table.js";

/** Cue words of a text: at most one at each token, the longest. */
export function readCues(view: TextView): readonly PhraseHit<Cue>[] {
  const out: PhraseHit<Cue>[] = [];
  for (let at = 0; at < view.tokens.count; at++) {
    if (!opensCue(view.tokens, at)) continue;
    const all = hitsAt(view, CUE_TABLE, at);
    if (all === NONE) continue;
    const hits = all.filter(fitsForm);
    const longest = hits.filter((h) => h.to === hits[0]?.to);
    const masdar = longest.find((h) => h.value.form === "masdar");
    const verb = longest.find((h) => h.value.form === "verb");
    const noun = masdar && verb && standsAsNoun(view, at, masdar.first.clitics);
    const best = noun ? masdar : hits[0];
    if (best) out.push(best);
  }
  return out;
}

/** Weapons told in a text, in text order, without overlaps. */
export function readWeapons(view: TextView): readonly PhraseHit<WeaponCode>[] {
  const out: PhraseHit<WeaponCode>[] = [];
  for (let at = 0; at < view.tokens.count;) {
    const opens = opensWeapon(view.tokens, at);
    const hit = opens ? hitsAt(view, WEAPON_TABLE, at)[0] : undefined;
    if (hit) out.push(hit);
    at = hit?.to ?? at + 1;
  }
  return out;
}

const NONE: readonly never[] = [];

const opens = (table: PhraseTable<unknown>) =>
  tokenTest((key) => analyseWord(key).some((r) => table.byFirst.has(r.stem)));
const opensCue = opens(CUE_TABLE);
const opensWeapon = opens(WEAPON_TABLE);

/** The readings of a word with which a phrase of a table begins. */
const openings = tableFeature((table: PhraseTable<unknown>, key) => {
  const found = analyseWord(key).filter(({ stem }) => table.byFirst.has(stem));
  return found.length > 0 ? found : NONE;
});

function hitsAt<T>(
  view: TextView,
  table: PhraseTable<T>,
  at: number,
): readonly PhraseHit<T>[] {
  const word = view.words[at];
  if (word === undefined || !isWord(view, at)) return NONE;
  const readings = openings(table, word);
  if (readings === NONE) return NONE;
  return phrasesAt(table, view.keys, at, view.tokens.count, readings, sameWord);
}

/** A finite verb takes no article and only ل of the prepositions. */
function fitsForm({ value, first: { clitics } }: PhraseHit<Cue>): boolean {
  if (value.form !== "verb") return true;
  if (clitics.some((c) => c === "ال" || c === "ب" || c === "ك")) return false;
  return !clitics.includes("ل") || value.tense === "imperfect";
}

/** Whether a word that may be verb or masdar (قتل، خطف) is the masdar here. */
function standsAsNoun(
  view: TextView,
  at: number,
  clitics: readonly string[],
): boolean {
  if (clitics.some((c) => c === "ب" || c === "ل" || c === "ال")) return true;
  const before = view.keys[at - 1] ?? "";
  const bare = before.replace(/^[وفبل](?=.{3})/, "").replace(/^ال/, "");
  return BEFORE_MASDAR.has(before) || BEFORE_MASDAR.has(bare);
}

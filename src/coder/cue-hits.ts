import { analyseWord, sameWord } from "../languages/ar/clitics.js";
import { withFields } from "../text/with-fields.js";
import { tableFeature } from "../text/vocabulary.js";
import { tokenTest } from "../text/token-marks.js";
import { CUE_TABLE, type Cue } from "../languages/ar/events/index.js";
import {
  WEAPON_TABLE,
  type ShownWeapon,
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
    const hits = all
      .filter(fitsForm)
      .map((hit) => withObject(view, hit))
      .filter((hit) => hit !== null)
      .sort((a, b) => b.to - a.to || asksFor(b) - asksFor(a));
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
export function readWeapons(view: TextView): readonly PhraseHit<ShownWeapon>[] {
  const out: PhraseHit<ShownWeapon>[] = [];
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

/** Words between a verb and the object that makes it tell its act. */
const OBJECT_REACH = 7;
const STOP = /^[.؛:؟!;]$/;

/** A hit up to the object that its verb asks for; null where there is none. */
function withObject(
  view: TextView,
  hit: PhraseHit<Cue>,
): PhraseHit<Cue> | null {
  const { objects, subjects, reach = OBJECT_REACH } = hit.value;
  if (!objects) return hit;
  const end = Math.min(view.tokens.count, hit.to + reach);
  let acted = subjects === undefined;
  for (let at = hit.to; at < end; at++) {
    const word = view.keys[at] ?? "";
    if (STOP.test(word)) return null;
    acted ||= subjects !== undefined && isObject(subjects, word);
    if (acted && isObject(objects, word))
      return withFields(hit, { to: at + 1 });
  }
  return null;
}

/** A verb that asks for its subject is told before one that does not. */
const asksFor = ({ value }: PhraseHit<Cue>) => (value.subjects ? 1 : 0);

function isObject(objects: ReadonlySet<string>, word: string): boolean {
  return analyseWord(word).some(({ stem, clitics }) => {
    const particle = clitics.filter((c) => c !== "ال").join("");
    return objects.has(particle === "" ? stem : `${particle}+${stem}`);
  });
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

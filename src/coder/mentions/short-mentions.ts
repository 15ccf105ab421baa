import { isEveryday } from "../../languages/ar/everyday.js";
import { foldKey } from "../../languages/ar/letters.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import {
  isWord,
  unitsOfLetters,
  type TextView,
} from "../../languages/ar/view.js";
import { nameKey } from "./name-key.js";
import type { PersonMention } from "./person-mention.js";

/** Letters below which a family name is too common a word. */
const LEAST_LETTERS = 5;
/** The same for one without an article. */
const LEAST_BARE = 4;

/**
 * Later mentions by family name or nickname alone (العمار، «أبو رعد»), in text
 * order.
 *
 * @param full the people named in full
 */
export function shortMentions(
  view: TextView,
  full: readonly PersonMention[],
): readonly PersonMention[] {
  const bearers = bearersOf(view, full);
  if (bearers.size === 0) return [];
  const openers = new Set([...bearers.keys()].map((key) => key.split(" ")[0]));
  const covered = new Uint8Array(view.tokens.count);
  for (const person of full) covered.fill(1, person.name.from, person.to);
  const out: PersonMention[] = [];
  for (let at = 0; at < view.tokens.count; at++) {
    if (covered[at] === 1 || !isWord(view, at)) continue;
    const first = view.keys[at] ?? "";
    if (!openers.has(first) && !openers.has(first.slice(1))) continue;
    for (const words of [2, 1]) {
      const key = view.keys.slice(at, at + words).join(" ");
      const whole = bearers.get(key);
      const person = whole ?? bearers.get(key.replace(/^[وفلب](?=.{3})/, ""));
      if (!person) continue;
      const tokens = { from: at, to: at + words };
      const glued = whole ? 0 : unitsOfLetters(view, at, 1);
      const span = {
        start: (view.tokens.start[at] ?? 0) + glued,
        end: view.tokens.end[at + words - 1] ?? 0,
      };
      const name = { ...person.name, ...tokens, span };
      out.push({ ...person, name, ...tokens, titleAt: -1 });
      at += words - 1;
      break;
    }
  }
  return out;
}

/** A family name that is no everyday word (العمار، ميركل). */
function standsAlone(view: TextView, at: number): boolean {
  const word = view.words[at];
  if (word === undefined || isEveryday(word)) return false;
  if (word.key.startsWith("ال")) return word.key.length >= LEAST_LETTERS;
  return (
    word.key.length >= LEAST_BARE && nameKind(word.key)?.homograph !== true
  );
}

/** A family name that two people of the report bear stands for neither. */
function bearersOf(
  view: TextView,
  full: readonly PersonMention[],
): ReadonlyMap<string, PersonMention | null> {
  const out = new Map<string, PersonMention | null>();
  const offer = (key: string, person: PersonMention) => {
    const old = out.get(key);
    const same = old && nameKey(old.name.name) === nameKey(person.name.name);
    out.set(key, old === undefined || same ? (old ?? person) : null);
  };
  for (const person of full) {
    const { from, to } = person.name;
    const last = view.keys[to - 1] ?? "";
    if (to - from >= 2 && standsAlone(view, to - 1)) offer(last, person);
    for (const alias of person.aliases) offer(foldKey(alias.text), person);
  }
  return out;
}

import { foldKey } from "../../languages/ar/letters.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import { nameKey } from "./name-key.js";
import type { PersonMention } from "./person-mention.js";

/** Letters below which a family name is too common a word. */
const LEAST_LETTERS = 5;

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
  const covered = new Uint8Array(view.tokens.count);
  for (const person of full) covered.fill(1, person.name.from, person.to);
  const out: PersonMention[] = [];
  for (let at = 0; at < view.tokens.count; at++) {
    if (covered[at] === 1 || !isWord(view, at)) continue;
    for (const words of [2, 1]) {
      const key = view.keys.slice(at, at + words).join(" ");
      const person =
        bearers.get(key) ?? bearers.get(key.replace(/^[وفلب](?=.{3})/, ""));
      if (!person) continue;
      const span = { from: at, to: at + words };
      const name = { ...person.name, ...span };
      out.push({ ...person, name, ...span, titleAt: -1 });
      at += words - 1;
      break;
    }
  }
  return out;
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
    if (to - from >= 2 && last.startsWith("ال") && last.length >= LEAST_LETTERS)
      offer(last, person);
    for (const alias of person.aliases) offer(foldKey(alias.text), person);
  }
  return out;
}

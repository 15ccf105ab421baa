import { SAYING_VERBS } from "../../languages/ar/lexicon/source-words.js";
import type { Opening } from "./source-cues.js";
import { isOneOf, isThat, type SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";

/** The speaker goes on in the active voice, of either gender. */
const HANDS_ON = /^ونقلت?$/;

/**
 * `قال X إن …، ونقل عن Y أن …`: with no subject of its own the verb goes on
 * with whoever spoke before in the sentence, to whom Y told it. At the start of
 * a sentence it may as well be the passive, so it is left alone there.
 */
export function handedOn(field: SourceField, at: number): Opening | null {
  const { view, sentence } = field;
  if (!HANDS_ON.test(view.keys[at] ?? "") || view.keys[at + 1] !== "عن")
    return null;
  let spoken = false;
  for (let before = sentence.from; before < at && !spoken; before++)
    spoken = isThat(view, before) && saysBefore(field, before);
  const first = spoken ? readLink(field, at + 2, { head: "person" }) : null;
  if (!first) return null;
  const rule = "ar.source.relayed";
  return {
    at,
    first,
    next: first.to,
    rule,
    denies: false,
    relays: true,
    toldTo: null,
    inside: true,
  };
}

/** A verb of saying stands before `أن` in the sentence. */
function saysBefore({ view, sentence }: SourceField, that: number): boolean {
  for (let at = sentence.from; at < that; at++)
    if (isOneOf(view, at, SAYING_VERBS)) return true;
  return false;
}

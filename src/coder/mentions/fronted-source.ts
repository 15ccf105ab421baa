import { RELAY_WORDS } from "../../languages/ar/lexicon/source-words.js";
import type { SourceField } from "./source-field.js";

/** Tokens from `وعن` to the verb that hands the words on. */
const FRONTED = 16;

/** `وعن أحد الناجين نقلت X أن …`: whose words opens the sentence. */
export function isFronted(
  { view, sentence }: SourceField,
  at: number,
): boolean {
  if (at !== sentence.from || !/^[وف]?عن$/.test(view.keys[at] ?? ""))
    return false;
  for (let to = at + 2; to < Math.min(sentence.to, at + FRONTED); to++)
    if (RELAY_WORDS.has(view.keys[to] ?? "")) return true;
  return false;
}

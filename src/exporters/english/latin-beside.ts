import { transliterate } from "../../languages/ar/transliterate.js";
import {
  WITHHELD_LINK,
  WITHHELD_NAME,
  WITHHELD_NUMBER,
  WITHHELD_PLACE,
  WITHHELD_SOURCE,
} from "../../release/index.js";

/** What stands where something was withheld, for readers of English. */
const WITHHELD: Readonly<Record<string, string>> = {
  [WITHHELD_LINK]: "link withheld",
  [WITHHELD_NAME]: "name withheld",
  [WITHHELD_NUMBER]: "number withheld",
  [WITHHELD_PLACE]: "place withheld",
  [WITHHELD_SOURCE]: "source withheld",
};

const ARABIC = /\p{Script=Arabic}/u;

/**
 * A name for readers of English: its letters by the transliteration table, the
 * Arabic beside it and never instead of it. A name in Latin letters stays.
 *
 * @example
 * latinBeside("درعا"); // "drʿā (درعا)"
 */
export function latinBeside(name: string): string {
  const withheld = WITHHELD[name];
  if (withheld !== undefined) return withheld;
  return ARABIC.test(name) ? `${transliterate(name)} (${name})` : name;
}

/** A chain of sources: who prints it, then whom he cites. */
export const chainBeside = (chain: readonly string[]): string =>
  chain.map(latinBeside).join(", citing ");

/** Several things in a sentence. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

import { accept, issue, refuse, type Result } from "../../../model/result.js";
import { foldKey } from "../letters.js";
import { nameVariants } from "./name-variants.js";
import { prefixTerms } from "./prefix-terms.js";
import type { SearchQuery, Wording } from "./search-query.js";
import { searchTerms } from "./search-terms.js";

/** Gives Arabic spellings for a Latin word; none by default. */
export type FromLatin = (word: string) => readonly string[];

/** How a question is read. */
export interface QueryOptions {
  /** Whether names are also found in their other spellings; true by default. */
  readonly variants?: boolean;
  readonly fromLatin?: FromLatin;
}

/** Wordings of one clause; more are not asked for. */
const MOST_WORDINGS = 64;
/** Letters that a prefix must have. @source stack.md: shorter ones take 0.7 s */
const LEAST_PREFIX = 3;

/** A quoted phrase, a run of words, or a quote that is never closed. */
const PART =
  /(?<not>-?)(?:"(?<double>[^"]*)"|[“”](?<curly>[^“”]*)[“”]|«(?<guillemets>[^»]*)»|(?<open>["«“”])|(?<word>[^\s"«»“”]+))/gu;

/** One part of a question as typed. */
interface Part {
  readonly text: string;
  readonly isExcluded: boolean;
  readonly isPrefix: boolean;
}

const wording = (terms: readonly string[], isVariant = false): Wording => ({
  terms,
  isPrefix: false,
  isVariant,
});

/** An incident's id is one word: its digits and letters belong together. */
const INCIDENT_ID = /^inc-([0-9a-f]{8,32})$/;

/** The term under which an incident's id is indexed. */
export const idTerm = (id: string): string => `inc${id.slice(4)}`;

/** Every way to say the words of a part, one list of spellings a word. */
function spellings(text: string, options: QueryOptions) {
  const { variants = true, fromLatin = () => [] } = options;
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => {
      const { terms } = searchTerms(word);
      const others = /\p{Script=Latin}/u.test(word)
        ? fromLatin(word).map((arabic) => searchTerms(arabic).terms)
        : [];
      const [only] = terms;
      const names =
        variants && terms.length === 1 && only !== undefined
          ? nameVariants(foldKey(word)).map((stem) => [stem])
          : [];
      return [terms, ...[...others, ...names].filter(({ length }) => length)];
    });
}

/** Sequences that take one spelling of each word, the typed one first. */
function combined(words: readonly (readonly (readonly string[])[])[]) {
  let found: Wording[] = [wording([])];
  for (const forms of words) {
    const longer = forms.flatMap((terms, at) =>
      found.map((before) =>
        wording([...before.terms, ...terms], before.isVariant || at > 0),
      ),
    );
    found = longer.slice(0, MOST_WORDINGS);
  }
  return found;
}

function wordingsOf(part: Part, options: QueryOptions): readonly Wording[] {
  const [, id] = INCIDENT_ID.exec(part.text) ?? [];
  if (id !== undefined)
    return [{ ...wording([`inc${id}`]), isPrefix: id.length < 32 }];
  if (part.isPrefix) return prefixTerms(foldKey(part.text));
  const seen = new Set<string>();
  return combined(spellings(part.text, options)).filter(({ terms }) => {
    const key = terms.join(" ");
    const isNew = key !== "" && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function partsOf(text: string): Result<readonly Part[]> {
  const parts: Part[] = [];
  for (const { groups = {} } of text.matchAll(PART)) {
    const { not, open, word } = groups;
    if (open !== undefined)
      return refuse(issue("LANG-SEARCH-OPEN-QUOTE", { seen: text }));
    const phrase = groups["double"] ?? groups["curly"] ?? groups["guillemets"];
    const isPrefix = word?.endsWith("*") === true;
    const own = phrase ?? (isPrefix ? word.replace(/\*+$/, "") : (word ?? ""));
    parts.push({ text: own, isExcluded: not === "-", isPrefix });
  }
  return accept(parts);
}

/** Letters of a prefix that the index is asked for. */
const lettersOf = (text: string) =>
  Math.max(
    0,
    ...prefixTerms(foldKey(text)).map(({ terms }) => terms.join("").length),
  );

/**
 * Reads a question: words (all must stand), "phrases" («…» too), prefixes of
 * three letters or more with `*`, and `-` before what must not stand.
 *
 * Function words are passed over, inside phrases too. A word is found in all its
 * forms (see `searchStem`), a name also in its other spellings.
 *
 * @returns issues `LANG-SEARCH-EMPTY`, `LANG-SEARCH-OPEN-QUOTE`, `LANG-SEARCH-SHORT-PREFIX`,
 * `LANG-SEARCH-ONLY-EXCLUDED`
 */
export function readQuery(
  text: string,
  options: QueryOptions = {},
): Result<SearchQuery> {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const short = parts.value.find(
    (part) => part.isPrefix && lettersOf(part.text) < LEAST_PREFIX,
  );
  if (short !== undefined)
    return refuse(
      issue("LANG-SEARCH-SHORT-PREFIX", { seen: `${short.text}*` }),
    );
  const clauses = parts.value
    .map((part) => ({
      text: part.text,
      isExcluded: part.isExcluded,
      wordings: wordingsOf(part, options),
    }))
    .filter(({ wordings }) => wordings.length > 0);
  if (clauses.length === 0)
    return refuse(issue("LANG-SEARCH-EMPTY", { seen: text }));
  if (clauses.every(({ isExcluded }) => isExcluded))
    return refuse(issue("LANG-SEARCH-ONLY-EXCLUDED", { seen: text }));
  return accept({ clauses });
}

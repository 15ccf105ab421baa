import type { Wording } from "./search-query.js";
import { FAMILY_HEADS } from "./word-families.js";
import { searchStem } from "./search-stem.js";

/** Letters with which an ending of number, gender or person begins. */
const OPENS_ENDING = /(?:[اويهت]|ات|ين|ون|ان|ها|هم)$/;
const ARTICLE = /^(?:وال|بال|كال|فال|لل|ال)(?=...)/;
const MOST_HEADS = 12;

const wording = (term: string, isPrefix: boolean): Wording => ({
  terms: [term],
  isPrefix,
  isVariant: !isPrefix,
});

/** Terms of the listed forms that begin so: اعتقا… stands under اعتقال. */
function heads(prefix: string): readonly string[] {
  const found = new Set<string>();
  for (const form of FAMILY_HEADS.keys())
    if (form.startsWith(prefix)) found.add(searchStem(form));
  return [...found].filter((term) => !term.startsWith(prefix));
}

/**
 * What a prefix asks the index for: terms that begin so, and the terms of words
 * that begin so but are indexed under a shorter or another form.
 *
 * @param key folded, without its `*`; an article is left out
 * @returns no wording for a prefix without letters or digits
 */
export function prefixTerms(key: string): readonly Wording[] {
  const prefix = key.replace(ARTICLE, "").replace(/[^\p{L}\p{N}]/gu, "");
  if (prefix === "") return [];
  const bare = prefix.replace(OPENS_ENDING, "");
  const cut = bare !== prefix && bare.length > 2 ? [bare] : [];
  const others = prefix.length > 2 ? [...heads(prefix), ...cut] : [];
  return [
    wording(prefix, true),
    ...[...new Set(others)].slice(0, MOST_HEADS).map((t) => wording(t, false)),
  ];
}

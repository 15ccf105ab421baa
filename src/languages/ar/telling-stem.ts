const LEADS = /^(?:[وف](?=[بلك]?ال.{2})|و(?=.{4}))?(?:[بك](?=ال.{2}))?/;
const ARTICLE = /^(?:ال(?=.{2})|لل(?=.{3}))/;
const ENDINGS = /(?:هما|هم|ها|تين|تان|ين|ون|ات|ان|يه|ه|ي|ا)$/;
const LEAST_STEM = 3;

/**
 * A folded word without the clitics, article and endings that another writer
 * may leave out or change: the forms of one word, and the spellings of one
 * name, mostly share it. No root and no meaning is looked for.
 *
 * @param key folded, see `foldKey`
 * @example
 * tellingStem("والحافله"); // "حافل"
 */
export function tellingStem(key: string): string {
  const bare = key.replace(LEADS, "").replace(ARTICLE, "");
  const stem = bare.replace(ENDINGS, "");
  return stem.length >= LEAST_STEM ? stem : bare;
}

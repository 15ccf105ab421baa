import { wordTest, type Word } from "../../text/vocabulary.js";
import { COMMON_WORDS } from "./lexicon/common-words.generated.js";

const LEADS = /^(?:[وف]?(?:[بلك]?ال|لل|[بلكس])|[وف])(?=.{3})/;
const PRONOUNS = /(?:هما|ها|هم|هن|نا|ه)$/;
/** Endings of number, gender and case; foreign names end so too (`كلاين`). */
const PLURALS = /(?:تان|تين|ات|ان|ين|ون|وا|وه|يه|ا)$/;
const LEAST_STEM = 3;
const LEAST_PLURAL = 4;

/**
 * Whether a folded word is an everyday word of news, in whatever form: what no
 * name of a person runs on into (`عمر المخطوطة`), and no unknown name is.
 */
export const isEveryday: (word: Word) => boolean = wordTest(
  (key) => isListed(key) || isListed(key.replace(LEADS, "")),
);

function isListed(word: string): boolean {
  const bare = word.replace(/^ال(?=.{3})/, "");
  if (COMMON_WORDS.has(bare)) return true;
  return (
    isStem(bare, PRONOUNS, LEAST_STEM) || isStem(bare, PLURALS, LEAST_PLURAL)
  );
}

function isStem(word: string, ending: RegExp, least: number): boolean {
  const stem = word.replace(ending, "");
  return (
    stem !== word &&
    stem.length >= least &&
    (COMMON_WORDS.has(stem) || COMMON_WORDS.has(`${stem}ه`))
  );
}

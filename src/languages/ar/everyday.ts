import { wordFeature, type Word } from "../../text/vocabulary.js";
import { COMMON_WORDS } from "./lexicon/common-words.generated.js";

const LEADS = /^(?:[وف]?(?:[بلك]?ال|لل|[بلكس])|[وف])(?=.{3})/;
const ENDINGS = /(?:هما|ها|هم|ات|ان|ين|ون|وا|نا|ه|ت|ا|ي|ك)$/;

/**
 * Whether a folded word is an everyday word of news, in whatever form: what no
 * name of a person runs on into (`عمر المخطوطة`), and no unknown name is.
 */
export const isEveryday: (word: Word) => boolean = wordFeature(
  (key) => isListed(key) || isListed(key.replace(LEADS, "")),
);

function isListed(word: string): boolean {
  const bare = word.replace(/^ال(?=.{3})/, "");
  if (COMMON_WORDS.has(bare)) return true;
  const stem = bare.replace(ENDINGS, "");
  return (
    stem.length >= 3 &&
    stem !== bare &&
    (COMMON_WORDS.has(stem) || COMMON_WORDS.has(`${stem}ه`))
  );
}

import { TokenKind } from "../../../text/tokens.js";
import {
  newWord,
  wordFeature,
  wordTest,
  type Word,
} from "../../../text/vocabulary.js";
import { analyseWord } from "../clitics.js";
import { CUE_TABLE } from "../events/index.js";
import { isEveryday } from "../everyday.js";
import { KIN, NEVER_IN_NAME } from "../lexicon/function-words.js";
import {
  COMPOUND_WORDS,
  DIN_WORDS,
  KUNYA_WORDS,
} from "../lexicon/name-words.js";
import { PERSON_NOUNS } from "../lexicon/person-nouns.js";
import { NAMED_BODIES } from "../lexicon/named-bodies.js";
import { PLACE_HEADS } from "../lexicon/place-heads.js";
import { SAYING_VERBS } from "../lexicon/source-words.js";
import { TITLES_BY_KEY } from "../lexicon/titles.generated.js";
import { nameKind } from "../name-lists.js";

/**
 * What a token is to a name of a person, as one short code: a given name, a
 * title, a verb of saying, an everyday word, an unknown one … The tagger knows
 * words by these codes alone, so that it cannot learn anybody by heart.
 */
export type TokenClass = string;

/** Words of {@link DIN_WORDS} that are sooner a whole name of their own. */
const WHOLE_NAMES: ReadonlySet<string> = new Set(["جمال", "كمال"]);
const CALLED: ReadonlySet<string> = new Set(
  "المدعو المدعوه يدعي تدعي واسمه اسمه واسمها الملقب الملقبه المعروف المعروفه المكني يلقب يكني".split(
    " ",
  ),
);
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "“", "”", "»", "'"]);

/** The class of a token by its kind and word. */
export function tokenClass(kind: number, word: Word): TokenClass {
  if (kind === TokenKind.word) return wordClass(word);
  if (kind === TokenKind.number) return "#";
  if (kind === TokenKind.newline) return "n";
  const { key } = word;
  if (QUOTES.has(key)) return "q";
  return /^[().،,:؛!؟?-]$/.test(key) ? key : "m";
}

const classOf = (key: string): TokenClass => {
  const listed = listing(key);
  return baseOf(key, listed) + listed;
};
const wordClass: (word: Word) => TokenClass = wordFeature(classOf);

/** Whether a token of this class may open a name: listed, unknown, a kunya. */
export const opensName = (x: TokenClass): boolean => /[gGaA]|^[KCbU]/.test(x);

/** Whether a word may open a name. */
export const mayOpenName: (word: Word) => boolean = wordTest((key) =>
  opensName(classOf(key)),
);

/** `G` for a sure given name, `A` a sure family name; small for homographs. */
function listing(key: string): string {
  const kind = nameKind(key);
  if (kind === null) return "";
  const letter = kind.kind === "family" ? "a" : "g";
  const code = kind.homograph ? letter : letter.toUpperCase();
  return key.startsWith("ال") ? `${code}^` : code;
}

function baseOf(key: string, listed: string): string {
  if (KUNYA_WORDS.has(key)) return "K";
  if (key === "بن") return "b";
  if (key === "ال") return "O";
  if (key === "باسم") return "i";
  const half = COMPOUND_WORDS.has(key) || DIN_WORDS.has(key);
  if (half && !WHOLE_NAMES.has(key)) return "C";
  if (CALLED.has(key)) return "c";
  const bare = key.replace(/^[وفبل](?=.{3})/, "");
  if (KIN.has(key) || KIN.has(bare)) return "N";
  if (SAYING_VERBS.has(key) || SAYING_VERBS.has(bare)) return "S";
  const title = titleClass(key) ?? titleClass(bare);
  if (title !== null) return title;
  if (NEVER_IN_NAME.has(key)) return "F";
  const stems = analyseWord(key).map(({ stem }) => stem);
  if (stems.some((stem) => NAMED_BODIES.has(stem))) return "B";
  if (stems.some((stem) => PLACE_HEADS.has(stem))) return "P";
  if (stems.some((stem) => PERSON_NOUNS.has(stem))) return "p";
  if (listed !== "") return "";
  if (CUE_TABLE.byFirst.has(key) || CUE_TABLE.byFirst.has(bare)) return "V";
  const inner = bare === key ? "" : listing(bare);
  if (inner !== "") return `${key.startsWith("و") ? "w" : "l"}${inner}`;
  return shapeOf(key);
}

/** Definite nouns that stand right before a name: `H`; without article `h`. */
function titleClass(key: string): string | null {
  const article = /^(?:ال|لل)/.test(key);
  const bare = key.replace(/^(?:ال|لل)/, "");
  const titles = TITLES_BY_KEY.get(bare) ?? [];
  const noun = PERSON_NOUNS.get(bare);
  const isTitle =
    titles.some(
      ({ homograph, number, class: kind }) =>
        !homograph &&
        number === "singular" &&
        ["rank", "title", "occupation", "role"].includes(kind),
    ) ||
    (noun?.number === "singular" && noun.title);
  if (!isTitle) return null;
  return article ? "H" : "h";
}

/** Everyday word (`E`) or unknown one (`U`), with article, nisba or verb. */
function shapeOf(key: string): string {
  const article = /^[وفب]?ال|^[وف]?لل/.test(key);
  const nisba = /(?:ي|يه|يون|يين)$/.test(key);
  const everyday = isEveryday(newWord(key));
  const letter = everyday ? "E" : "U";
  if (article) return `${letter}^${nisba ? "y" : ""}`;
  if (everyday) return letter;
  if (/^(?:ي|ت).../.test(key)) return "Uv";
  if (/^[وفبل]/.test(key)) return "Uc";
  return key.length <= 3 ? "U3" : "U";
}

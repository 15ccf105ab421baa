import { latinWords, plainWord } from "./latin-words.js";

const ARTICLE = /^(?:al|el|ad|ed|ar|er|as|es|ash|esh|at|et|an|en|az|ez|ul)$/;
const FILLER = /^(?:bin|ibn|ben|bint|bent|al|aal)$/;
const KUNYA = /^(?:abu|abo|abou|aboo|um|umm|om|oum)$/;
const SERVANT = /^abd(?:[aeiou]?[lrnsztd])?$|^abdou?$/;
const BOUND = /^(?:e?d?din|e?d?deen|eldin|eldeen|uddin|addin|alla|allah)$/;

const ARABIC_FILLER = /^(?:بن|ابن|بنت|آل|ال)$/;
const ARABIC_KUNYA = /^(?:ابو|ابي|ابا|بو|ام)$/;
const ARABIC_BOUND = /^(?:الدين|دين|الله)$/;

/** Words of a name with those that belong together joined by no space. */
export interface NameWords {
  readonly isKunya: boolean;
  readonly words: readonly string[];
}

/** Parts of a Latin name: articles and «bin» off, Abdul and Abu joined. */
export function latinParts(text: string): NameWords {
  const words: string[] = [];
  const all = latinWords(text).filter(
    (word, at, list) =>
      !(ARTICLE.test(word) && at < list.length - 1) && !FILLER.test(word),
  );
  const isKunya = KUNYA.test(all[0] ?? "") && all.length > 1;
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    const next = all[at + 1];
    if (KUNYA.test(word) && next !== undefined) {
      words.push(next);
      at++;
    } else if (SERVANT.test(word) && next !== undefined) {
      words.push(`abd${next}`);
      at++;
    } else if (BOUND.test(word) && words.length > 0)
      words.push(words.pop()! + word);
    else words.push(word);
  }
  return { isKunya, words };
}

const withoutArticle = (word: string) =>
  word.startsWith("ال") && word.length > 3 && word !== "الله"
    ? word.slice(2)
    : word;

/** Parts of an Arabic name, joined in the same way. */
export function arabicParts(text: string): NameWords {
  const all = text
    .split(/[^\u0621-\u065f\u0670-\u06d3]+/)
    .map(plainWord)
    .filter((word) => word !== "" && !ARABIC_FILLER.test(word));
  const words: string[] = [];
  const isKunya = ARABIC_KUNYA.test(all[0] ?? "") && all.length > 1;
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    const next = all[at + 1];
    if (ARABIC_KUNYA.test(word) && next !== undefined) {
      words.push(withoutArticle(next));
      at++;
    } else if (word === "عبد" && next !== undefined) {
      words.push(word + withoutArticle(next));
      at++;
    } else if (ARABIC_BOUND.test(word) && words.length > 0)
      words.push(words.pop()! + withoutArticle(word));
    else words.push(word);
  }
  return { isKunya, words };
}

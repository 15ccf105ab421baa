import { latinWords, plainWord } from "./latin-words.js";

/** The article before a Latin name: al, el, ash. */
export const LATIN_ARTICLE =
  /^(?:al|el|ad|ed|ar|er|as|es|ash|esh|at|et|an|en|az|ez|ul)$/;
/** Latin words between the parts of a name that are none: bin, ben. */
export const LATIN_FILLER = /^(?:bin|ibn|ben|bint|bent|al|aal)$/;
/** Latin words that open a kunya: Abu, Umm. */
export const LATIN_KUNYA = /^(?:abu|abo|abou|aboo|um|umm|om|oum)$/;
/** Latin words that open a name of servants: Abd, Abdul. */
export const LATIN_SERVANT = /^abd(?:[aeiou]?[lrnsztd])?$|^abdou?$/;
/** Latin words that bind to the one before: eddin, allah. */
export const LATIN_BOUND =
  /^(?:e?d?din|e?d?deen|eldin|eldeen|uddin|addin|alla|allah)$/;

/** Words between the parts of a name that are none: بن, آل; folded. */
export const ARABIC_FILLER = /^(?:بن|ابن|بنت|آل|ال)$/;
/** Words that open a kunya, folded. */
export const ARABIC_KUNYA = /^(?:ابو|ابي|ابا|بو|ام)$/;
/** Words that bind to the one before: نور الدين, عطا الله. */
export const ARABIC_BOUND = /^(?:الدين|دين|الله)$/;

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
      !(LATIN_ARTICLE.test(word) && at < list.length - 1) &&
      !LATIN_FILLER.test(word),
  );
  const isKunya = LATIN_KUNYA.test(all[0] ?? "") && all.length > 1;
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    const next = all[at + 1];
    if (LATIN_KUNYA.test(word) && next !== undefined) {
      words.push(next);
      at++;
    } else if (LATIN_SERVANT.test(word) && next !== undefined) {
      words.push(`abd${next}`);
      at++;
    } else if (LATIN_BOUND.test(word) && words.length > 0)
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

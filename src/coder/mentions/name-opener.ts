/**
 * First words that no place is named by alone (أم، أبو، بني): what follows
 * belongs to the name, even where the gazetteer knows a place of that word.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  "ام ابو ابي ابا ابن بو البو بني بنو ال اولاد ذي ذو سيدي".split(" "),
);

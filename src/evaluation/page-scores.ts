/** What a page is known to hold; null where it does not tell. */
export interface PageGold {
  /** Paragraphs, one a line; null for a page that is no article. */
  readonly text: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly url: string | null;
  /** Words under pictures, one a picture; missing where they are not told apart. */
  readonly captions?: readonly string[];
}

/** How one page was read. */
export interface PageScore {
  /** Words both kept and wanted: precision, recall and their F1, 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Fields that are as they should be; all false for a page missed. */
  readonly right: Readonly<
    Record<"title" | "outlet" | "author" | "published" | "url", boolean>
  >;
  /** F1 of the words kept as captions; null where the page is known to have none. */
  readonly captions: number | null;
}

/** Marks and invisible signs apart, nothing is folded: words are as written. */
function wordsOf(text: string | null): readonly string[] {
  return (text ?? "").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const key = (value: string | null) => wordsOf(value).join(" ");

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that two bags have in common. */
function sharedWords(
  wanted: readonly string[],
  kept: readonly string[],
): number {
  const counts = tally(wanted);
  let shared = 0;
  for (const [word, count] of tally(kept))
    shared += Math.min(count, counts.get(word) ?? 0);
  return shared;
}

/**
 * Scores a page by the words it kept, as a bag: order is not asked, furniture
 * and loss are. A page that is no article is right when nothing was read.
 *
 * @param read - null where the page was rejected
 */
export function scorePage(gold: PageGold, read: PageGold | null): PageScore {
  const wanted = wordsOf(gold.text);
  const kept = wordsOf(read?.text ?? null);
  const shared = sharedWords(wanted, kept);
  const isRejected = read === null;
  const isNone = gold.text === null;
  const precision = kept.length === 0 ? Number(isNone) : shared / kept.length;
  const recall =
    wanted.length === 0 ? Number(isRejected) : shared / wanted.length;
  const sum = precision + recall;
  const told = wordsOf(gold.captions?.join(" ") ?? null);
  const found = wordsOf(read?.captions?.join(" ") ?? null);
  const both = told.length + found.length;
  const same = (field: "title" | "outlet" | "author") =>
    isNone ? isRejected : !isRejected && key(gold[field]) === key(read[field]);
  const equal = (field: "published" | "url") =>
    isNone ? isRejected : !isRejected && gold[field] === read[field];
  return {
    precision,
    recall,
    f1: sum === 0 ? 0 : (2 * precision * recall) / sum,
    right: {
      title: same("title"),
      outlet: same("outlet"),
      author: same("author"),
      published: equal("published"),
      url: equal("url"),
    },
    captions:
      gold.captions === undefined || both === 0
        ? null
        : (2 * sharedWords(told, found)) / both,
  };
}

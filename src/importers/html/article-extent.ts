/** Where the article stands among the blocks of the page. */
export interface ArticleExtent {
  /** Block of the title, or -1. */
  readonly title: number;
  /** First and last block of the text. */
  readonly first: number;
  readonly last: number;
}

/** Blocks above the title in which a date may stand. */
export const ABOVE = 4;
/** Blocks after the text in which a date may stand. */
export const BELOW = 6;

/** Whether a block stands with the article: over it, in it or just after it. */
export const isNear = (
  index: number,
  { title, first, last }: ArticleExtent,
): boolean =>
  index >= (title >= 0 ? title : first) - ABOVE && index <= last + BELOW;

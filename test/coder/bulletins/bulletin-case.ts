/** One made-up report that counts over a period, with the figures it prints. */
export interface BulletinCase {
  readonly id: string;
  readonly outlet: string;
  readonly title: string | null;
  /** ISO day, or null where the report bears none. */
  readonly published: string | null;
  readonly text: string;
  /**
   * One line a figure, in reading order:
   * `killed 31 civilian/child | place | who counted | first day..last day`,
   * `-` where the report tells none, `90+` for a lower bound.
   */
  readonly figures: readonly string[];
}

/** What a line is that stands on a page beside its article. */
export type FurnitureKind =
  | "related"
  | "comments"
  | "share"
  | "tags"
  | "follow"
  | "rights"
  | "facts"
  | "byline"
  | "author"
  | "picture"
  | "navigation"
  | "advert";

/** What the words of a line say it is. */
export interface LineFurniture {
  readonly kind: FurnitureKind;
  /** Whether the line is a heading or a button and holds nothing else. */
  readonly isAlone: boolean;
}

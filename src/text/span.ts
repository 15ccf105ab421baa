/** Half-open span of UTF-16 units in an original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

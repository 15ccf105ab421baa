/** A sentence of a text, as offsets into it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Up to a full stop, a question or exclamation mark, or the end of a line. */
const SENTENCE = /[^.!?؟\n]+[.!?؟]*/gu;

/** Cuts a text where a reader would take breath; nothing is read by it. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: words, index }) => {
    const before = words.length - words.trimStart().length;
    const start = index + before;
    const end = start + words.trim().length;
    return end > start ? [{ start, end }] : [];
  });
}

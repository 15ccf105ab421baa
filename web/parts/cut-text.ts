/** Characters of a text: UTF-16 units from 0, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, with all that lies over it. */
export interface Piece<Mark extends Stretch> extends Stretch {
  readonly words: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a text wherever something that lies over it begins or ends, so that what
 * overlaps is drawn rightly. All pieces together are the text.
 *
 * @param marks - in any order; what lies outside of the text is cut off
 */
export function cutText<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[],
): readonly Piece<Mark>[] {
  const within = (at: number) => Math.min(Math.max(at, 0), text.length);
  const lying = marks.filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of lying) {
    cuts.add(within(start));
    cuts.add(within(end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => {
    const start = places[at]!;
    return {
      ...{ start, end, words: text.slice(start, end) },
      marks: lying.filter((one) => one.start < end && one.end > start),
    };
  });
}

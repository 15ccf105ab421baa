/**
 * Longest texts, in UTF-16 units.
 *
 * @source Telegram Bot API, `sendMessage` (4,096) and `sendPhoto` (a caption's
 * 1,024); the limit of a post on Facebook as its own form tells it (63,206)
 */
export const MESSAGE_LIMITS = {
  telegram: 4096,
  "telegram-caption": 1024,
  facebook: 63_206,
} as const;

/** A code of {@link MESSAGE_LIMITS}. */
export type MessageKind = keyof typeof MESSAGE_LIMITS;

/** Where a text may be cut, the best first: lines, sentences, clauses, words. */
const CUTS: readonly RegExp[] = [
  /\n+/gu,
  /(?<=[.!؟?؛])\s+/gu,
  /(?<=[،,])\s+/gu,
  /\s+/gu,
];

/** The last place up to `limit` at which a pattern lets a text be cut. */
function lastCut(text: string, limit: number, cut: RegExp) {
  let found: { readonly end: number; readonly next: number } | null = null;
  for (const { 0: gap, index } of text.matchAll(cut)) {
    if (index > limit) break;
    if (index > 0) found = { end: index, next: index + gap.length };
  }
  return found;
}

/** The first piece of a text that fits, and the rest. */
function cutOnce(text: string, limit: number): readonly [string, string] {
  for (const cut of CUTS) {
    const at = lastCut(text, limit, cut);
    // A cut in the first quarter leaves a crumb: the next kind is better.
    if (at !== null && at.end * 4 >= limit)
      return [text.slice(0, at.end), text.slice(at.next)];
  }
  const at = lastCut(text, limit, /\s+/gu);
  if (at !== null) return [text.slice(0, at.end), text.slice(at.next)];
  // A word longer than a message: between two letters, never inside one.
  const isHigh = /[\ud800-\udbff]/.test(text[limit - 1] ?? "");
  const end = isHigh ? limit - 1 : limit;
  return [text.slice(0, end), text.slice(end)];
}

function pieces(text: string, limit: number): readonly string[] {
  const out: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const [piece, left] = cutOnce(rest, limit);
    out.push(piece.trimEnd());
    rest = left.trimStart();
  }
  return rest === "" ? out : [...out, rest];
}

/** Room for the number of a message: `(12/34)` in a line of its own. */
const NUMBERED = 12;

/**
 * Cuts a text into messages of a network: at lines, else sentences, clauses,
 * words; no word or figure is parted. Each says which of how many it is, and
 * bears the mark, so that none stands alone without it.
 *
 * @param mark - a line for the end of each; null for none
 * @returns one message, the text as it is, where it fits
 */
export function messagesOf(
  text: string,
  kind: MessageKind,
  mark: string | null,
): readonly string[] {
  const limit = MESSAGE_LIMITS[kind];
  const whole = text.trim();
  const end = mark === null ? "" : `\n${mark}`;
  const isMarked = mark === null || whole.endsWith(mark);
  if (whole.length + (isMarked ? 0 : end.length) <= limit)
    return [isMarked ? whole : whole + end];
  const body =
    mark !== null && whole.endsWith(mark)
      ? whole.slice(0, -mark.length).trimEnd()
      : whole;
  const cut = pieces(body, limit - end.length - NUMBERED);
  return cut.map((piece, at) => `${piece}${end}\n(${at + 1}/${cut.length})`);
}

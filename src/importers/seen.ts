/** Longest piece of input that a message shows, in characters. */
const SEEN_CHARACTERS = 60;

/** Cuts to the first 60 characters without halving a surrogate pair. */
export function seenStart(text: string): string {
  const head = text.slice(0, SEEN_CHARACTERS * 2);
  return [...head].slice(0, SEEN_CHARACTERS).join("");
}

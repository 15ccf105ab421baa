/**
 * What a code of ours becomes in another dataset: its code there, or the
 * reason, in English, why there is none. No third case: nothing is guessed.
 */
export type WrittenCode =
  | { readonly code: string; readonly why?: undefined }
  | { readonly code: null; readonly why: string };

/** One answer for every code of a closed list. */
export type WrittenCodes<Code extends string> = Readonly<
  Record<Code, WrittenCode>
>;

/** A code of the other dataset. */
export const to = (code: string): WrittenCode => ({ code });

/** None there, and why. */
export const none = (why: string): WrittenCode => ({ code: null, why });

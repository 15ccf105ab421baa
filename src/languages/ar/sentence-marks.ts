import type { SentenceMarks } from "../../text/sentences.js";

/** Marks that end an Arabic sentence; one-letter words are initials. */
export const ARABIC_SENTENCE_MARKS: SentenceMarks = {
  enders: new Set([".", "؟", "?", "!", "…", "。"]),
  abbreviationLetters: 1,
};

import type { Bilingual } from "../../model/index.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
} from "../month/document.js";
import { SHEET_WORDS as W } from "./words.js";

/**
 * Fields under each other, each with its value, or with room to write where it
 * has none: a line of its own below a long label would not fit.
 *
 * @param title - of the values; empty where all are written by hand
 */
export const fieldTable = (
  labels: readonly Bilingual[],
  language: Language,
  title = "",
  values: readonly string[] = [],
): DocumentBlock => ({
  kind: "table",
  columns: [
    { title: W.field[language], kind: "words", weight: 1 },
    { title, kind: "words", weight: 2.4 },
  ],
  rows: labels.map((label, at) => {
    const value = values[at] ?? "";
    return { cells: [label[language], value], isForHand: value === "" };
  }),
});

/** A section that paper does not part. */
export const whole = (
  id: string,
  heading: string,
  ...blocks: readonly DocumentBlock[]
): DocumentSection => ({ id, heading, blocks, isWhole: true });

/** Lines for whoever took the form in. */
export const officeFields = (language: Language): DocumentBlock =>
  fieldTable([W.coder, W.day, W.signature, W.remarks], language);

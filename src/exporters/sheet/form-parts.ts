import type { Bilingual } from "../../model/index.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
} from "../month/document.js";
import { SHEET_WORDS as W } from "./words.js";

/** Fields with room to write: a line of its own below a long label would not fit. */
export function handFields(
  labels: readonly Bilingual[],
  language: Language,
): DocumentBlock {
  return {
    kind: "table",
    columns: [
      { title: W.field[language], kind: "words", weight: 1 },
      { title: "", kind: "words", weight: 2.4 },
    ],
    rows: labels.map((label) => ({
      cells: [label[language], ""],
      isForHand: true,
    })),
  };
}

/** A section that paper does not part. */
export const whole = (
  id: string,
  heading: string,
  ...blocks: readonly DocumentBlock[]
): DocumentSection => ({ id, heading, blocks, isWhole: true });

/** Lines for whoever took the form in. */
export const officeFields = (language: Language): DocumentBlock =>
  handFields([W.coder, W.day, W.signature, W.remarks], language);

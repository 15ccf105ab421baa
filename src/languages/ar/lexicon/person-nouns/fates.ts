import type { PersonNounRow } from "./row.js";

/**
 * Nouns that say what happened to the people they count.
 *
 * @source gold/GUIDE.md, "casualties": the noun tells the outcome
 */
export const FATES: readonly PersonNounRow[] = [
  { words: ["قتيل"], plurals: ["قتلى"], outcome: "killed" },
  { words: ["شهيد"], plurals: ["شهداء"], outcome: "killed", title: true },
  { words: ["شهيدة", "قتيلة"], outcome: "killed" },
  { words: ["جريح"], plurals: ["جرحى"], outcome: "wounded" },
  { words: ["مصاب"], sound: true, outcome: "wounded" },
  { words: ["جريحة", "مصابة"], outcome: "wounded" },
  { words: ["مفقود"], sound: true, outcome: "missing" },
];

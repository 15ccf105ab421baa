import type { GroupCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** Parts of a row that a report counts apart. */
export const GROUPS: Entries<GroupCode> = {
  child: {
    code: "child",
    label: { ar: "طفل", en: "Child" },
    definition: {
      ar: "من هم دون الثامنة عشرة، أو يسميهم النص أطفالاً.",
      en: "Persons under eighteen, or whom the text calls children.",
    },
  },
  woman: {
    code: "woman",
    label: { ar: "امرأة", en: "Woman" },
    definition: {
      ar: "نساء يعدّهن النص على حدة.",
      en: "Women whom the text counts apart.",
    },
  },
};

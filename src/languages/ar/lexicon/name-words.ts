const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that open a kunya, folded: `أبو سالم`, `أم رامي`. */
export const KUNYA_WORDS = words("ابو ابي ابا ام");

/** Words that are half of a name and want the other: `عبد`, `ابن`, folded. */
export const COMPOUND_WORDS: ReadonlySet<string> = new Set([
  ...KUNYA_WORDS,
  ...words("عبد بن ابن بنت ال ذو"),
]);

/** The same, but not for the first part of a name: `نزار حاج بكري`. */
export const LATER_COMPOUND_WORDS = words("بو حاج حج ولد ايت الحاج");

/** Words that make a name with الدين, الإسلام or الله: `نور الدين`. */
export const DIN_WORDS = words(
  "نور سيف شمس عز صلاح علاء بهاء ضياء محي محيي تقي حسام جمال كمال فخر",
);

/** What follows one of {@link DIN_WORDS} within a name. */
export const DIN_ENDINGS = words("الدين الاسلام الله");

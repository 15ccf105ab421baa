export { inferPublished } from "./infer-published.js";
export type { DateMention } from "./mention.js";
export type { CalendarEvent, Era } from "./publication-clue.js";
export { printedStart } from "./printed-span.js";
export { readDates } from "./read-dates.js";
export { DATE_RULES } from "./rules/index.js";

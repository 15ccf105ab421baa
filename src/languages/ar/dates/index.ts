export { inferPublished } from "./infer-published.js";
export type { InferredPublication } from "./infer-published.js";
export type {
  DateExample,
  DateKind,
  DateMention,
  DateParts,
  DatePrecision,
  DateRule,
  DayInterval,
  DayPart,
  TimeUnit,
} from "./mention.js";
export type {
  CalendarEvent,
  Era,
  PublicationInput,
} from "./publication-clue.js";
export { readDates } from "./read-dates.js";
export type { DateContext } from "./read-dates.js";
export { DATE_RULES } from "./rules/index.js";

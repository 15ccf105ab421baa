export { readDates } from "../languages/ar/dates/read-dates.js";
export type { DateMention } from "../languages/ar/dates/mention.js";
export function inferPublished(_input: unknown): {
  earliest: string;
  latest: string;
  evidence: readonly { from: number; to: number; reason: string }[];
} | null {
  return null;
}

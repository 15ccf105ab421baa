import { EVENT_TYPES } from "../codebook/registry.generated.js";
import type { ReleasedIncident } from "../release/index.js";

/** What an incident is called: its type, its place, its first day. */
export function headline(
  { type, where, when }: ReleasedIncident,
  language: "ar" | "en",
): string {
  const { label } = EVENT_TYPES[type];
  const place = [where.name, where.admin1].filter(Boolean);
  const parts = [label[language], ...new Set(place), when.start];
  return parts.filter(Boolean).join(language === "ar" ? "، " : ", ");
}

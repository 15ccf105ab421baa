import type { RegisterIncident } from "../model/register-incident.js";
import {
  cursorOf,
  type IncidentCursor,
  type IncidentQuery,
} from "../register/find-incidents.js";
import { badValue } from "../operations/bad-value.js";

/** The options by which a list is read page by page. */
export interface PageOptions {
  readonly limit?: string;
  readonly after?: string;
}

/** Stands for the day of an incident that has none. */
const UNDATED = "undated";
const CURSOR =
  /^(?<starts>\d{4}-\d{2}-\d{2}|undated)\/(?<id>inc-[0-9a-f]{32})$/;

const shownCursor = ({ starts, id }: IncidentCursor) =>
  `${starts ?? UNDATED}/${id}`;

function cursorFrom(value: string): IncidentCursor {
  const { starts, id } = CURSOR.exec(value)?.groups ?? {};
  if (starts === undefined || id === undefined) {
    throw badValue("--after", value, {
      ar: "ما طُبع في آخر الصفحة السابقة",
      en: "what the end of the page before named",
    });
  }
  return { starts: starts === UNDATED ? null : starts, id };
}

function limitFrom(value: string): number {
  if (/^[1-9][0-9]{0,5}$/.test(value)) return Number(value);
  throw badValue("--limit", value, {
    ar: "عدد صحيح من 1 إلى 999999",
    en: "a whole number from 1 to 999999",
  });
}

/**
 * The part of a query that says which page.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function pageOf({ limit, after }: PageOptions): IncidentQuery {
  return {
    ...(limit === undefined ? {} : { limit: limitFrom(limit) }),
    ...(after === undefined ? {} : { after: cursorFrom(after) }),
  };
}

/** How to go on after a full page, in both languages; nothing after the last. */
export function nextPage(
  incidents: readonly RegisterIncident[],
  { limit }: PageOptions,
): readonly string[] {
  const last = incidents.at(-1);
  if (limit === undefined || last === undefined) return [];
  if (incidents.length < limitFrom(limit)) return [];
  const next = `--after ${shownCursor(cursorOf(last))}`;
  return [`isnad: next page: ${next}`, `isnad: الصفحة التالية: ${next}`];
}

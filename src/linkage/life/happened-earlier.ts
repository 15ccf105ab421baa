import type {
  DateInterval,
  Period,
  RegisterIncident,
} from "../../model/index.js";

/** The three dates of an incident that a period documents late. */
export interface LateIncident {
  readonly incident: string;
  readonly occurred: DateInterval;
  readonly reported: DateInterval | null;
  readonly documented: DateInterval | null;
  /** Which of the last two places it in the period. */
  readonly by: "documented" | "reported";
  /** Only background of reports on other things tells it. */
  readonly background: boolean;
}

function isWithin(date: DateInterval, { start, end }: Period): boolean {
  return (
    date.start !== null &&
    date.end !== null &&
    (start === null || date.start >= start) &&
    (end === null || date.end <= end)
  );
}

/**
 * Incidents that a period documents and that happened before it: "documented
 * this month, happened earlier". What may have happened in the period itself
 * is not among them; nor is what no date tells.
 *
 * @returns by incident id
 * @source ../shared/design/practice.md 8
 */
export function happenedEarlier(
  incidents: readonly RegisterIncident[],
  period: Period,
): readonly LateIncident[] {
  const found = incidents.flatMap((incident): readonly LateIncident[] => {
    const { id, when: occurred, background } = incident;
    const reported = incident.reported ?? null;
    const documented = incident.documented ?? null;
    const day = documented ?? reported;
    const { start } = period;
    if (day === null || start === null || !isWithin(day, period)) return [];
    if (occurred.end === null || occurred.end >= start) return [];
    const by = documented === null ? "reported" : "documented";
    return [{ incident: id, occurred, reported, documented, by, background }];
  });
  return found.sort((a, b) => (a.incident < b.incident ? -1 : 1));
}

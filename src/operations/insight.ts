import {
  readBelief,
  type Belief,
  type LinkableReport,
} from "../linkage/index.js";
import type { RegisterIncident } from "../model/register-incident.js";
import {
  linkSources,
  nearMissDoubts,
  weakLinkDoubts,
  type Insight,
} from "../statistics/review/index.js";
import { linkOptions } from "./linker.js";

/**
 * Of more incidents links are not weighed: all their claims are linked anew
 * for it, in memory.
 */
export const MOST_WEIGHED = 20_000;

/** Of each field the firmest reading among the claims; null for none. */
function beliefOf(
  { members }: RegisterIncident,
  reportOf: (id: string) => LinkableReport | undefined,
): Belief | null {
  const read = members.flatMap(([report = "", number]) => {
    const claims = reportOf(report)?.incidents ?? [];
    const claim = claims.find(({ id }) => id === number);
    return claim === undefined ? [] : [readBelief(claim)];
  });
  if (read.length === 0) return null;
  const best = (field: keyof Belief) =>
    Math.max(...read.map((belief) => belief[field]));
  return {
    type: best("type"),
    date: best("date"),
    place: best("place"),
    amounts: best("amounts"),
  };
}

/**
 * Makes what the queue asks of an incident beside what is shown of it.
 *
 * @param asked - incidents among which nearly joined pairs are looked for
 */
export function insightInto(
  reports: readonly LinkableReport[],
  asked: readonly RegisterIncident[],
): Insight {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const reportOf = (id: string) => byId.get(id);
  const sources =
    asked.length <= MOST_WEIGHED
      ? linkSources(asked, reports, linkOptions())
      : null;
  const misses = sources === null ? null : nearMissDoubts(asked, sources);
  return (incident) => ({
    belief: beliefOf(incident, reportOf),
    linkDoubts:
      sources === null
        ? []
        : [
            ...weakLinkDoubts(incident, sources),
            ...(misses?.get(incident.id) ?? []),
          ],
  });
}

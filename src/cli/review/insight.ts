import {
  readBelief,
  type Belief,
  type LinkableReport,
} from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  nearMissDoubts,
  weakLinkDoubts,
  type Insight,
  type LinkSources,
} from "../../statistics/review/index.js";
import { linkOptions } from "../linker.js";

/**
 * Of more incidents links are not weighed: each weighing reads its reports
 * anew, and a queue over ten years is no work for a morning.
 */
export const MOST_WEIGHED = 3000;

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
  const sources: LinkSources = { reportOf, options: linkOptions() };
  const weighsLinks = asked.length <= MOST_WEIGHED;
  const misses = weighsLinks ? nearMissDoubts(asked, sources) : null;
  return (incident) => ({
    belief: beliefOf(incident, reportOf),
    linkDoubts:
      misses === null
        ? []
        : [
            ...weakLinkDoubts(incident, sources),
            ...(misses.get(incident.id) ?? []),
          ],
  });
}

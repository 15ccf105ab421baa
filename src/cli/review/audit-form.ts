import { resolveIncident } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import { memberReports } from "../../register/report-texts.js";
import type { Sample } from "../../register/samples/samples.js";
import {
  verdictsOf,
  type VerdictHistory,
} from "../../register/samples/verdicts.js";
import { textsOf } from "../../register/samples/version-readings.js";
import { AUDITED_FIELDS } from "../../statistics/audit/index.js";
import { shownDigest, shownOf } from "../../operations/sampling/audit-frame.js";

/** A verdict that was not given yet. */
const EMPTY = {
  incidents: Object.fromEntries(AUDITED_FIELDS.map((field) => [field, null])),
  reports: { missed: null },
};

type Line = Readonly<Record<string, unknown>>;

async function incidentLine(
  register: Register,
  item: string,
  version: string,
): Promise<Line> {
  const incident = await resolveIncident(register, item);
  // Gone when a newer reading does not find it: that, too, can be judged.
  if (incident === undefined) return { shown: null, reports: [] };
  const members = await memberReports(register.store, incident.id);
  return {
    shown: shownOf(incident),
    ...(shownDigest(incident) !== version && { changedSinceDraw: true }),
    reports: members.map(({ reading, text }) => {
      const { reportId: id, outlet, title, published } = reading;
      return { id, outlet, title, published, text };
    }),
  };
}

async function reportLine(
  register: Register,
  reportKey: string,
  version: string,
): Promise<Line> {
  const [found] = await textsOf(register, [{ reportKey, version }]);
  if (found === undefined) return { report: null };
  const { outlet, title, published, text } = found;
  return { report: { outlet, title, published, text } };
}

const latest = ({ verdicts }: VerdictHistory) => verdicts.at(-1)?.verdict;

/**
 * Lines for a person to fill in: what the register shows, the reports that it
 * rests on, and a verdict for each field, empty or as it was given last.
 */
export async function* auditForm(
  register: Register,
  sample: Sample,
): AsyncGenerator<string> {
  const given = await verdictsOf(register, sample);
  const isOfIncidents = sample.kind === "incidents";
  const empty = isOfIncidents ? EMPTY.incidents : EMPTY.reports;
  for (const [at, { item, version }] of sample.items.entries()) {
    const line = isOfIncidents
      ? await incidentLine(register, item, version)
      : await reportLine(register, item, version);
    const verdict = { ...empty, ...latest(given[at]!) };
    const head = { sample: sample.name, place: at + 1, item };
    yield JSON.stringify({ ...head, ...line, verdict });
  }
}

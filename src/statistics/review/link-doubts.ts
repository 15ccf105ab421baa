import { isNear } from "../../codebook/index.js";
import {
  DEFAULT_WEIGHTS,
  linkIndex,
  viewMembers,
  type LinkableReport,
  type LinkIndex,
  type LinkOptions,
} from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/index.js";
import { daysLater } from "../countable-register.js";
import { linkChance } from "./chances.js";
import type { Doubt } from "./doubt.js";

/** Claims of reports, to weigh any two of them and to view any group. */
export interface LinkSources {
  readonly reportOf: (id: string) => LinkableReport | undefined;
  readonly index: Pick<LinkIndex, "score">;
  readonly options: LinkOptions;
}

/** Under this chance a link that was made or left out is not doubted. */
const DOUBTFUL = 0.05;

/** Of an incident of more claims no single one is weighed. */
const MOST_CLAIMS = 40;

type Member = RegisterIncident["members"][number];

/**
 * Gathers what weighing the links of some incidents needs.
 *
 * @param reports - at least those of their members, by the ids that they bear
 */
export function linkSources(
  incidents: readonly RegisterIncident[],
  reports: readonly LinkableReport[],
  options: LinkOptions = {},
): LinkSources {
  const wanted = new Set(
    incidents.flatMap(({ members }) => members.map(([id]) => id)),
  );
  const own = reports.filter(({ id }) => wanted.has(id));
  const byId = new Map(own.map((report) => [report.id, report]));
  const index = linkIndex(options.weights ?? DEFAULT_WEIGHTS);
  own.forEach(index.put);
  index.update();
  return { reportOf: (id) => byId.get(id), index, options };
}

function weigh(
  [reportA = "", incidentA = ""]: Member,
  [reportB = "", incidentB = ""]: Member,
  { index }: LinkSources,
) {
  return index.score(
    { reportId: reportA, incidentId: incidentA },
    { reportId: reportB, incidentId: incidentB },
  );
}

function viewOf(
  claims: readonly string[],
  members: readonly Member[],
  { reportOf, options }: LinkSources,
): RegisterIncident {
  const ids = [...new Set(members.map(([id = ""]) => id))];
  const reports = ids.flatMap((id) => reportOf(id) ?? []);
  const { sources } = options;
  return viewMembers({ claims, members }, reports, { sources });
}

/** Whether a claim of an incident may tell another happening. */
export function weakLinkDoubts(
  { claims, members }: RegisterIncident,
  sources: LinkSources,
): readonly Doubt[] {
  if (claims.length < 2 || claims.length > MOST_CLAIMS) return [];
  // Of each claim its firmest link to another one; the loosest of them all.
  const firmest = members.map((member) =>
    Math.max(
      ...members.flatMap((other) =>
        other === member ? [] : (weigh(member, other, sources)?.weight ?? []),
      ),
    ),
  );
  const loosest = Math.min(...firmest);
  const chance = 1 - linkChance(loosest);
  if (!Number.isFinite(loosest) || chance < DOUBTFUL) return [];
  const at = firmest.indexOf(loosest);
  const about = claims[at]!;
  const apart = viewOf([about], [members[at]!], sources);
  const outcome = { kind: "split" as const, apart };
  return [{ code: "weak_link", chance, outcome, about }];
}

/** Days that may be one: equal, or next to each other. */
function areNear(a: RegisterIncident, b: RegisterIncident): boolean {
  if (a.when.start === null || b.when.start === null) return false;
  if (a.when.end === null || b.when.end === null) return false;
  return (
    a.when.start <= daysLater(b.when.end, 1) &&
    b.when.start <= daysLater(a.when.end, 1) &&
    a.where.country === b.where.country &&
    (a.where.admin1 === b.where.admin1 ||
      a.where.admin1 === null ||
      b.where.admin1 === null) &&
    isNear(a.type, b.type)
  );
}

/** Incidents by the days on which they may have happened, one day more. */
function byDay(incidents: readonly RegisterIncident[]) {
  const days = new Map<string, RegisterIncident[]>();
  for (const incident of incidents) {
    const { start, end } = incident.when;
    if (start === null || end === null || end > daysLater(start, 31)) continue;
    for (let day = start; day <= daysLater(end, 1); day = daysLater(day, 1)) {
      const list = days.get(day) ?? [];
      if (list.length === 0) days.set(day, list);
      list.push(incident);
    }
  }
  return days;
}

function pairKey(a: RegisterIncident, b: RegisterIncident): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

function nearMiss(
  [a, b]: readonly [RegisterIncident, RegisterIncident],
  sources: LinkSources,
): { readonly chance: number; readonly as: RegisterIncident } | null {
  const pair = weigh(a.members[0]!, b.members[0]!, sources);
  if (pair === undefined || pair.barrier !== null) return null;
  const chance = linkChance(pair.weight);
  if (chance < DOUBTFUL) return null;
  const as = viewOf(
    [...a.claims, ...b.claims],
    [...a.members, ...b.members],
    sources,
  );
  return { chance: Math.min(chance, 0.5), as };
}

/**
 * Pairs of incidents that were nearly joined: of near types, in one
 * governorate, on one day or the next, and with a weight not far below the
 * threshold.
 *
 * @returns doubts by incident id; each pair stands under both
 */
export function nearMissDoubts(
  incidents: readonly RegisterIncident[],
  sources: LinkSources,
): ReadonlyMap<string, readonly Doubt[]> {
  const found = new Map<string, Doubt[]>();
  const seen = new Set<string>();
  const note = (
    of: RegisterIncident,
    other: RegisterIncident,
    doubt: Doubt,
  ) => {
    const list = found.get(of.id) ?? [];
    if (list.length === 0) found.set(of.id, list);
    list.push({ ...doubt, about: other.id });
  };
  for (const list of byDay(incidents).values())
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) {
        const key = pairKey(a, b);
        if (seen.has(key) || !areNear(a, b)) continue;
        seen.add(key);
        const miss = nearMiss([a, b], sources);
        if (miss === null) continue;
        const { chance, as } = miss;
        const doubt = (other: RegisterIncident): Doubt => ({
          code: "near_miss",
          chance,
          outcome: { kind: "merged", other, as },
        });
        note(a, b, doubt(b));
        note(b, a, doubt(a));
      }
  return found;
}

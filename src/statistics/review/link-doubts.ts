import { isNear } from "../../codebook/index.js";
import {
  explainPairs,
  viewMembers,
  type LinkableReport,
  type LinkExplanation,
  type LinkOptions,
} from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/index.js";
import { daysLater } from "../countable-register.js";
import { linkChance } from "./chances.js";
import type { Doubt } from "./doubt.js";

/** What weighing links needs: reports by the id that members bear. */
export interface LinkSources {
  readonly reportOf: (id: string) => LinkableReport | undefined;
  readonly options: LinkOptions;
}

/** Under this chance a link that was made or left out is not doubted. */
const DOUBTFUL = 0.05;

/** More pairs of claims than this in one incident are not weighed. */
const MOST_CLAIMS = 12;

function reportsOf(
  incidents: readonly RegisterIncident[],
  { reportOf }: LinkSources,
): readonly LinkableReport[] {
  const ids = incidents.flatMap(({ members }) => members.map(([id]) => id!));
  return [...new Set(ids)].flatMap((id) => reportOf(id) ?? []);
}

/** Of each claim its firmest link to another one; the loosest of them all. */
function loosestClaim(
  pairs: readonly LinkExplanation[],
  claims: readonly string[],
): { readonly claim: string; readonly weight: number } | null {
  const firmest = claims.flatMap((claim) => {
    const weights = pairs
      .filter((pair) => pair.claims.includes(claim))
      .map(({ weight }) => weight);
    return weights.length === 0
      ? []
      : [{ claim, weight: Math.max(...weights) }];
  });
  const [loosest = null] = firmest.sort(
    (a, b) => a.weight - b.weight || (a.claim < b.claim ? -1 : 1),
  );
  return loosest;
}

/** Whether a claim of an incident may tell another happening. */
export function weakLinkDoubts(
  incident: RegisterIncident,
  sources: LinkSources,
): readonly Doubt[] {
  const { claims, members } = incident;
  if (claims.length < 2 || claims.length > MOST_CLAIMS) return [];
  const reports = reportsOf([incident], sources);
  const pairs = explainPairs(claims, reports, sources.options);
  const loosest = loosestClaim(pairs, claims);
  if (loosest === null) return [];
  const chance = 1 - linkChance(loosest.weight);
  if (chance < DOUBTFUL) return [];
  const at = claims.indexOf(loosest.claim);
  const apart = viewMembers(
    { claims: [loosest.claim], members: [members[at]!] },
    reports,
    { sources: sources.options.sources },
  );
  const about = loosest.claim;
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
  const reports = reportsOf([a, b], sources);
  const claims = [a.claims[0]!, b.claims[0]!];
  const [pair] = explainPairs(claims, reports, sources.options);
  if (pair === undefined || pair.barrier !== null) return null;
  const chance = linkChance(pair.weight);
  if (chance < DOUBTFUL) return null;
  const union = {
    claims: [...a.claims, ...b.claims],
    members: [...a.members, ...b.members],
  };
  const as = viewMembers(union, reports, { sources: sources.options.sources });
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

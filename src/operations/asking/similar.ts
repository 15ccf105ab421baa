import {
  DEFAULT_WEIGHTS,
  explainPairs,
  type LinkExplanation,
} from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { listDecisions } from "../../register/decisions/list-decisions.js";
import { resolveIncident } from "../../register/find-incidents.js";
import {
  similarClaims,
  type SimilarClaims,
} from "../../register/linking/similar-claims.js";
import type { Register } from "../../register/open-register.js";
import {
  memberReports,
  type MemberReport,
} from "../../register/report-texts.js";
import { linkChance } from "../../statistics/review/index.js";
import { knownReading, linkOptions } from "../linker.js";

/** Another incident, and what speaks for and against their being one. */
export interface SimilarIncident {
  readonly incident: RegisterIncident;
  /** That both are one happening, 0 to 1, as their two likest claims say. */
  readonly chance: number;
  /** The two likest claims, weighed with the rest of their reports. */
  readonly pair: LinkExplanation;
  /** The decision in force that says they are two. */
  readonly apart: string | null;
}

/** An incident of a register with the reports of its claims. */
export interface SimilarAsked {
  readonly register: Register;
  readonly incident: RegisterIncident;
  readonly members: readonly MemberReport[];
}

/** What limits the answer. */
export interface SimilarLimits {
  readonly limit: number;
  /** Which of some incidents may be shown. */
  readonly maySee: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Decisions by which claims of an incident are kept from others, by claim. */
async function keptApart({ register, incident }: SimilarAsked) {
  const { claims } = incident;
  const own = new Set(claims);
  const apart = new Map<string, string>();
  for (const { decision, state, claims: told } of await listDecisions(
    register.store,
    { claims },
  )) {
    if (decision.kind !== "cannot_link" || state !== "in-force") continue;
    const first = new Set<string>(decision.claims);
    const isFirst = told.some(
      ({ given, anchor }) => first.has(given) && own.has(anchor),
    );
    for (const { given, anchor } of told)
      if (first.has(given) !== isFirst && !own.has(anchor))
        apart.set(anchor, decision.id);
  }
  return apart;
}

/** Weighs two claims as the linker does, their whole reports in view. */
function explained(
  keys: SimilarClaims["claims"],
  members: readonly MemberReport[],
): LinkExplanation | undefined {
  const wanted = new Set<string>(keys);
  const readings = members.flatMap(({ reading }) =>
    reading.incidents.some(({ key }) => wanted.has(key)) ? [reading] : [],
  );
  const reports = new Map(
    readings.map((reading) => [reading.reportKey, knownReading(reading)]),
  );
  const pairs = explainPairs(keys, [...reports.values()], linkOptions());
  return pairs.find(({ claims: [a, b] }) => a !== b);
}

/**
 * Incidents that may be the same one as an incident, although the linker did
 * not join them, and those that a person keeps apart from it.
 *
 * @returns the likest first; of each the two claims that are likest
 */
export async function similarTo(
  asked: SimilarAsked,
  { limit, maySee }: SimilarLimits,
): Promise<readonly SimilarIncident[]> {
  const { register, incident, members } = asked;
  const { store } = register;
  const apart = await keptApart(asked);
  const weights = linkOptions().weights ?? DEFAULT_WEIGHTS;
  const met = await similarClaims(store, weights, incident.claims, [
    ...apart.keys(),
  ]);
  const seen = await maySee(met.map(({ incidentId }) => incidentId));
  const shown = met.filter(({ incidentId }) => seen.has(incidentId));
  const found: SimilarIncident[] = [];
  for (const { incidentId, claims } of shown.slice(0, limit)) {
    const other = await resolveIncident(register, incidentId);
    const theirs = await memberReports(store, incidentId);
    const pair = explained(claims, [...members, ...theirs]);
    if (other === undefined || pair === undefined) continue;
    const by = other.claims.flatMap((key) => apart.get(key) ?? []);
    const chance = linkChance(pair.weight);
    found.push({ incident: other, chance, pair, apart: by[0] ?? null });
  }
  return found;
}

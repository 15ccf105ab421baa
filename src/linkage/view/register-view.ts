import {
  incidentId,
  type CompetingField,
  type RegisterIncident,
  type WeaponCode,
} from "../../model/index.js";
import { viewActors } from "./actor-values.js";
import { choose, chooseWhen, chooseWhere } from "./chosen-values.js";
import { viewCasualties } from "./casualty-values.js";
import { membersOf, type LinkableClaim } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import { tellingsOf } from "../copies/tellings.js";
import {
  corroborationOf,
  originalSources,
} from "../sources/original-sources.js";
import {
  GUIDE_SOURCES,
  type SourceOptions,
} from "../sources/source-options.js";
import type { ShownRule } from "./shown-rules.js";
import { distinctChains, firstReported, unionFields } from "./united-values.js";

/** Fields whose shown value is chosen by a rule. */
export type ShownField =
  | "type"
  | "status"
  | "when"
  | "where"
  | "perpetrators"
  | "targets"
  | "weapons"
  | "casualties";

/** The rule of each field; switchable. */
export type ShownRules = Readonly<Record<ShownField, ShownRule>>;

/** The rules in force when nothing else is asked for. */
export const DEFAULT_SHOWN_RULES: ShownRules = {
  type: "majority-of-sources",
  status: "majority-of-sources",
  when: "most-specific",
  where: "most-specific",
  perpetrators: "majority-of-sources",
  targets: "majority-of-sources",
  weapons: "majority-of-sources",
  casualties: "majority-of-sources",
};

/** How a happening is viewed. */
export interface ViewOptions {
  readonly rules?: Partial<ShownRules> | undefined;
  readonly sources?: SourceOptions | undefined;
}

/**
 * Views an incident of the register anew, by other rules.
 *
 * @param reports - at least the reports of its members
 */
export function viewMembers(
  incident: Pick<RegisterIncident, "claims" | "members">,
  reports: readonly LinkableReport[],
  options: ViewOptions = {},
): RegisterIncident {
  return viewIncident(membersOf(incident, reports), options);
}

/**
 * Views claims of one happening as an incident of the register.
 *
 * @param claims - in canonical order, at least one
 * @throws IsnadError `LINK-NO-MEMBERS`
 */
export function viewIncident(
  claims: readonly LinkableClaim[],
  options: ViewOptions = {},
): RegisterIncident {
  const id = incidentId(claims.map(({ key }) => key));
  const rules = { ...DEFAULT_SHOWN_RULES, ...options.rules };
  const tellings = tellingsOf(claims);
  const sources = { ...(options.sources ?? GUIDE_SOURCES), tellings };
  const first = claims[0]!;
  const type = choose(claims, (c) => c.type, first.type, rules.type, sources);
  const status = choose(
    claims,
    (c) => c.status,
    first.status,
    rules.status,
    sources,
  );
  const when = chooseWhen(claims, rules.when, sources);
  const where = chooseWhere(claims, rules.where, sources);
  const weapons = choose<readonly WeaponCode[]>(
    claims,
    (c) => (c.weapons.length === 0 ? undefined : [...c.weapons].sort()),
    [],
    rules.weapons,
    sources,
    { breadth: (list) => -list.length },
  );
  const perpetrators = viewActors(
    claims,
    "perpetrators",
    rules.perpetrators,
    sources,
  );
  const targets = viewActors(claims, "targets", rules.targets, sources);
  const casualties = viewCasualties(claims, rules.casualties, sources);
  const summary = originalSources(claims, sources);
  const competing: Record<string, CompetingField | undefined> = {
    "/type": type.field,
    "/status": status.field,
    "/when": when.field,
    "/where": where.field,
    "/perpetrators": perpetrators.competing,
    "/targets": targets.competing,
    "/weapons": weapons.field,
    ...casualties.competing,
  };
  const told = Object.entries(competing).filter(
    (entry): entry is [string, CompetingField] => entry[1] !== undefined,
  );
  return {
    id,
    members: claims.map(({ report, incident }) => [report.id, incident.id]),
    claims: claims.map(({ key }) => key),
    type: type.shown,
    status: status.shown,
    when: when.shown,
    where: where.shown,
    perpetrators: perpetrators.shown,
    targets: targets.shown,
    weapons: weapons.shown,
    casualties: casualties.rows,
    sources: distinctChains(claims),
    background: claims.every(({ background }) => background),
    reported: firstReported(claims),
    ...unionFields(claims),
    independentSources: summary.sources.length,
    sourceTally: { known: summary.named, unnamed: summary.unnamed },
    corroboration: corroborationOf(claims, sources),
    competing: Object.fromEntries(told),
  };
}

import type { RegisterIncident } from "../model/register-incident.js";
import type { OutcomeCode } from "../model/vocabulary.js";
import {
  UNREVIEWED,
  type Audience,
  type ExportedIncident,
  type LeftOut,
} from "./exporter.js";
import { maskNames } from "./mask-names.js";
import { withheldCopy, type CopyRules } from "./withheld-copy.js";

/** Who may see which names. */
export interface NamePolicy {
  readonly audience: Audience;
  /** Every name and nickname of a person that the register knows. */
  readonly persons: Iterable<string>;
  /** Bodies whose name is public by pack list; nobody by default. */
  readonly isPublicName?: (name: string) => boolean;
}

/** Outcomes after which somebody lives who could be found at the place. */
const SURVIVED: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
  "survived",
]);

const NAME_FIELDS = /\/(?:names|victims|people|aliases)(?:\/|$)/;

/** Persons named in the incident itself. */
function namesIn(incident: RegisterIncident): readonly string[] {
  const { casualties, victims = [], perpetrators, targets } = incident;
  const actors = [...perpetrators, ...targets].filter(({ id }) => id === null);
  return [
    ...casualties.flatMap(({ names }) => names),
    ...actors.map(({ name }) => name),
    ...victims.flatMap(({ name, mother }) => [
      ...Object.values(name ?? {}).filter((part) => part !== undefined),
      ...(mother === undefined ? [] : [mother]),
    ]),
  ];
}

/** Whether anybody tells of a survivor, in the shown rows or beside them. */
function tellsOfSurvivor({ casualties, competing }: RegisterIncident): boolean {
  return (
    casualties.some(({ outcome }) => SURVIVED.has(outcome)) ||
    [...SURVIVED].some((outcome) => `/casualties/${outcome}` in competing)
  );
}

/** Whether anybody tells the site, be it shown or a competing value. */
function tellsSite({ where, competing }: RegisterIncident): boolean {
  const told = competing["/where"]?.values.map(({ value }) => value) ?? [];
  return [where, ...told].some(
    (place) =>
      typeof place === "object" &&
      place !== null &&
      "precision" in place &&
      place.precision === "site",
  );
}

/** The place without the site: a home, a ward, a workplace finds a survivor. */
function withoutSite(
  incident: RegisterIncident,
  leaveOut: CopyRules["leaveOut"],
): RegisterIncident {
  const { where, competing } = incident;
  if (!tellsOfSurvivor(incident) || !tellsSite(incident)) return incident;
  leaveOut("/where", "place-coarsened", 1);
  const { admin1, country } = where;
  const precision = admin1 !== null ? "admin1" : "country";
  const rest = Object.entries(competing).filter(
    ([pointer]) => !pointer.startsWith("/where"),
  );
  return {
    ...incident,
    where: { name: admin1, admin1, country, precision },
    competing: Object.fromEntries(rest),
  };
}

function withoutNames(
  incident: RegisterIncident,
  rules: CopyRules,
): ExportedIncident {
  const { competing, ...facts } = incident;
  const copy = withheldCopy(facts, { key: "", field: "" }, rules) as Omit<
    RegisterIncident,
    "competing"
  >;
  const fields = Object.entries(competing).flatMap(([pointer, field]) => {
    const at = `/competing/${pointer.replaceAll("/", "~1")}`;
    if (NAME_FIELDS.test(pointer)) {
      rules.leaveOut(at, "name-withheld", field.values.length);
      return [];
    }
    const parts = pointer.split("/").filter((part) => !/^\d*$/.test(part));
    const key = parts.at(-1) ?? "";
    const shown = withheldCopy(field.shown, { key, field: at }, rules);
    const values = field.values.map(({ value, ...told }) => ({
      value: withheldCopy(value, { key, field: at }, rules),
      // Whoever tells it may be a person too.
      ...(withheldCopy(told, { key: "", field: at }, rules) as typeof told),
    }));
    return [[pointer, { ...field, shown, values }] as const];
  });
  return {
    ...copy,
    competing: Object.fromEntries(fields) as RegisterIncident["competing"],
    review: UNREVIEWED,
    namesWithheld: 0,
  };
}

/** Makes the copies of incidents that an audience may see. */
export function fitForAudience(
  incidents: readonly RegisterIncident[],
  policy: NamePolicy,
): {
  readonly incidents: readonly ExportedIncident[];
  readonly leftOut: readonly LeftOut[];
} {
  const { audience, persons, isPublicName = () => false } = policy;
  const leftOut: LeftOut[] = [];
  if (audience === "internal") {
    const head = { review: UNREVIEWED, namesWithheld: 0 };
    return { incidents: incidents.map((i) => ({ ...i, ...head })), leftOut };
  }
  const hidden = new Set(
    [...persons, ...incidents.flatMap(namesIn)].filter(
      (name) => !isPublicName(name),
    ),
  );
  const mask = maskNames(hidden);
  const copies = incidents.map((incident) => {
    const leaveOut: CopyRules["leaveOut"] = (field, reason, count) => {
      leftOut.push({ incident: incident.id, field, reason, count });
    };
    const rules: CopyRules = { mask, isPublicName, leaveOut };
    const own = new Set(namesIn(incident).filter((name) => hidden.has(name)));
    const copy = withoutNames(withoutSite(incident, leaveOut), rules);
    return { ...copy, namesWithheld: own.size };
  });
  return { incidents: copies, leftOut };
}

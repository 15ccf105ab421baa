import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import { STATUSES } from "../../codebook/statuses.js";
import { WEAPONS } from "../../codebook/weapons.js";
import type { RegisterIncident } from "../../model/register-incident.js";

/** What part of an incident words stand in. */
export type IncidentField =
  "type" | "place" | "person" | "party" | "source" | "weapon" | "id";

/** Words of one field of an incident, as they are shown. */
export interface IncidentText {
  readonly field: IncidentField;
  readonly text: string;
}

/** What a told value can hold that has words. */
interface Told {
  readonly name?: unknown;
  readonly names?: unknown;
  readonly admin1?: unknown;
}

/** Words of the values that members give, by the field's pointer. */
function competing(
  { competing }: RegisterIncident,
  pointer: RegExp,
): readonly string[] {
  return Object.entries(competing)
    .filter(([name]) => pointer.test(name))
    .flatMap(([, { values }]) => values.flatMap(({ value }) => value))
    .flatMap((value) => {
      if (value === null || typeof value !== "object") return [];
      const { name, names, admin1 } = value as Told;
      return [name, names, admin1].flat();
    })
    .filter((word) => typeof word === "string");
}

const namesIn = (incident: RegisterIncident, pointer: RegExp) =>
  competing(incident, pointer);

function labels(entry: {
  readonly label: { readonly ar: string; readonly en: string };
}) {
  return [entry.label.ar, entry.label.en];
}

/** Words by field, in the order in which they are shown. */
function wordsOf(
  incident: RegisterIncident,
): Readonly<Record<IncidentField, readonly (string | null | undefined)[]>> {
  const { type, status, where, targets, perpetrators, casualties } = incident;
  const { victims = [], weapons, sources, id, formerIds = [] } = incident;
  return {
    type: [...labels(EVENT_TYPES[type]), ...labels(STATUSES[status])],
    place: [where.name, where.admin1, ...namesIn(incident, /^\/where/)],
    person: [
      ...victims.flatMap(({ name }) => [name?.full, name?.kunya, name?.laqab]),
      ...casualties.flatMap(({ names }) => names),
      ...namesIn(incident, /^\/(?:victims|casualties)/),
    ],
    party: [
      ...[...targets, ...perpetrators].map(({ name }) => name),
      ...namesIn(incident, /^\/(?:targets|perpetrators)/),
    ],
    source: sources.flat(),
    weapon: weapons.flatMap((code) => labels(WEAPONS[code])),
    id: [id, ...formerIds],
  };
}

/** The words of an incident, each once, for indexing and for showing. */
export function incidentTexts(
  incident: RegisterIncident,
): readonly IncidentText[] {
  const seen = new Set<string>();
  return Object.entries(wordsOf(incident)).flatMap(([field, texts]) =>
    texts.flatMap((text) => {
      if (text == null || text === "" || seen.has(text)) return [];
      seen.add(text);
      return [{ field: field as IncidentField, text }];
    }),
  );
}

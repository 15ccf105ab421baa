import { EVENT_TYPES } from "../codebook/registry.generated.js";
import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { noColumns, type FieldCount } from "./absences.js";
import { actorText, isStated, tellers } from "./actor-text.js";
import type { Exporter } from "./exporter.js";
import { headline } from "./headline.js";
import type { ExportKnowledge } from "./knowledge.js";
import { originLines } from "./origin.js";

const ENTITIES = { name: "ftm-entities.jsonl", mediaType: "application/jsonl" };
const CLAIMS = { name: "ftm-claims.jsonl", mediaType: "application/jsonl" };

type Properties = Readonly<
  Record<string, readonly (string | null | undefined)[]>
>;

/** An entity as FollowTheMoney reads it; properties without a value go. */
function entity(id: string, schema: string, properties: Properties): string {
  const told = Object.entries(properties).flatMap(([name, values]) => {
    const kept = values.filter((value): value is string => Boolean(value));
    return kept.length === 0 ? [] : [[name, [...new Set(kept)]] as const];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(told) })}\n`;
}

/** Country codes are small letters there. */
const countryOf = ({ where }: ReleasedIncident) =>
  where.country?.toLowerCase() ?? null;

const organisationId = (actor: string) => `isnad-actor-${actor}`;

/** Stated parties whom a pack knows: no accused person is an entity. */
function partiesOf(
  { perpetrators, targets }: ReleasedIncident,
  knowledge: ExportKnowledge,
): readonly { readonly id: string; readonly name: string }[] {
  return [...perpetrators, ...targets].filter(isStated).flatMap(({ id }) => {
    const known = id === null ? undefined : knowledge.actor(id);
    return known === undefined ? [] : [{ id: known.id, name: known.name }];
  });
}

function eventLine(incident: ReleasedIncident, knowledge: ExportKnowledge) {
  const { id, review, type, when, where, sources, status } = incident;
  const place = [where.name, where.admin1].filter(Boolean).join("، ");
  const parts = (side: "perpetrators" | "targets", label: string) =>
    incident[side].map((actor) => `${label}: ${actorText(actor)}`);
  return entity(id, "Event", {
    name: [headline(incident, "ar")],
    alias: [headline(incident, "en")],
    startDate: [when.start],
    endDate: [when.end],
    location: [place],
    country: [countryOf(incident)],
    keywords: [type, EVENT_TYPES[type].label.en, status],
    involved: partiesOf(incident, knowledge).map((one) =>
      organisationId(one.id),
    ),
    // Who is said to have done it stands in words, with whoever says it.
    description: [
      review.ar,
      ...parts("perpetrators", "الفاعل"),
      ...parts("targets", "المستهدف"),
    ],
    summary: [review.en],
    publisher: sources.map((chain) => tellers([chain])),
    recordId: [id],
  });
}

type Told = ReleasedIncident["competing"][string]["values"][number];

/** Whether a value that is an accusation has its accuser beside it. */
function hasAccuser({ value, sources = [] }: Told): boolean {
  const { basis, sources: own = [] } = (value ?? {}) as {
    readonly basis?: string;
    readonly sources?: readonly unknown[];
  };
  const isOpen = basis === undefined || basis === "stated";
  return isOpen || own.length > 0 || sources.length > 0;
}

/** Every told value with whoever says it: what properties have no room for. */
function claimLines({ id, review, competing }: ReleasedIncident) {
  return Object.entries(competing).flatMap(([field, { rule, values }]) =>
    values
      .filter(hasAccuser)
      .map(
        ({ value, claims, independentSources, sources = [] }) =>
          `${JSON.stringify({ entity: id, review: review.en, field, rule, value, claims, independentSources, sources })}\n`,
      ),
  );
}

function without(incident: ReleasedIncident): readonly LeftOut[] {
  const { casualties, victims = [], weapons } = incident;
  const counts: readonly FieldCount[] = [
    ["/casualties", casualties.length],
    ["/victims", victims.length],
    ["/weapons", weapons.length],
  ];
  return noColumns(incident, counts);
}

/**
 * Entities for Aleph and other readers of FollowTheMoney, and beside them what
 * every source says of every field. Victims and the accused are no entities:
 * nobody can be looked up by an accusation (docs/decisions/0009).
 *
 * @source FollowTheMoney, schemata Event, Interval, Thing and Organization
 */
export const followTheMoneyExporter: Exporter = {
  format: "follow-the-money",
  files: [ENTITIES, CLAIMS],
  write(incidents, origin, knowledge) {
    function* entities(): Generator<string> {
      const told = new Set<string>();
      for (const incident of incidents) {
        for (const { id, name } of partiesOf(incident, knowledge)) {
          if (told.has(id)) continue;
          told.add(id);
          yield entity(organisationId(id), "Organization", { name: [name] });
        }
        yield eventLine(incident, knowledge);
      }
    }
    function* claims(): Generator<string> {
      yield `${JSON.stringify({ origin: Object.fromEntries(originLines(origin)) })}\n`;
      for (const incident of incidents) yield* claimLines(incident);
    }
    return {
      files: [
        { ...ENTITIES, pieces: entities() },
        { ...CLAIMS, pieces: claims() },
      ],
      leftOut: incidents.flatMap(without),
    };
  },
};

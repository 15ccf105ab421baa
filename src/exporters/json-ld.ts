import { EVENT_TYPES } from "../codebook/registry.generated.js";
import type { CompetingField } from "../model/register-incident.js";
import type { ReleasedIncident, ShownActor } from "../release/index.js";
import type { Exporter } from "./exporter.js";
import { headline } from "./headline.js";
import { originLines, type ExportOrigin } from "./origin.js";

const FILE = { name: "incidents.jsonld", mediaType: "application/ld+json" };

/** Of the graph itself: no vocabulary has to be fetched to read the file. */
const CONTEXT = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  isnad: "urn:isnad:term:",
};

const urn = (kind: string, id: string) =>
  `urn:isnad:${kind}:${encodeURIComponent(id)}`;

const claimNode = (key: string) => ({ "@id": urn("claim", key) });

/** Chains of attribution, each in the order in which it is told. */
const chainsOf = (chains: readonly (readonly string[])[]) =>
  chains.map((links) => ({ "@list": links }));

function actorNode({ id, name, basis, sources, deniedBy }: ShownActor): object {
  return {
    "schema:name": name,
    "isnad:actor": id,
    "isnad:basis": basis ?? "stated",
    ...(sources && { "isnad:saidBy": chainsOf(sources) }),
    ...(deniedBy && { "isnad:deniedBy": chainsOf(deniedBy) }),
  };
}

function placeNode({ where }: ReleasedIncident): object {
  const { name, admin1, country, precision, placeId, lat, lon } = where;
  const isPoint = lat != null && lon != null;
  return {
    "@type": "schema:Place",
    "schema:name": name,
    "schema:identifier": placeId ?? null,
    "schema:address": {
      "@type": "schema:PostalAddress",
      "schema:addressRegion": admin1,
      "schema:addressCountry": country,
    },
    "isnad:precision": precision,
    ...(isPoint && {
      "schema:geo": {
        "@type": "schema:GeoCoordinates",
        "schema:latitude": lat,
        "schema:longitude": lon,
      },
    }),
  };
}

/** All that is told of a field, each value with whoever says it. */
const fieldNode = ([pointer, { rule, values }]: [string, CompetingField]) => ({
  "@type": "prov:Collection",
  "isnad:field": pointer,
  "isnad:rule": rule,
  "prov:hadMember": values.map(
    ({ value, claims, independentSources, sources }) => ({
      "@type": "prov:Entity",
      "prov:value": { "@type": "@json", "@value": value },
      "prov:wasDerivedFrom": claims.map(claimNode),
      "prov:wasAttributedTo": sources ?? [],
      "isnad:independentSources": independentSources,
    }),
  ),
});

function victimNode(
  victim: NonNullable<ReleasedIncident["victims"]>[number],
): object {
  const { name, sex, age, outcome, role } = victim;
  return {
    "@type": "schema:Person",
    "schema:name": name?.full ?? null,
    ...(sex && { "schema:gender": sex }),
    ...(age && { "isnad:age": [age.min, age.max] }),
    "isnad:outcome": outcome,
    "isnad:role": role,
  };
}

function incidentNode(incident: ReleasedIncident): object {
  const { id, review, type, status, when, weapons, casualties } = incident;
  const { perpetrators, targets, sources, claims, members } = incident;
  const { victims, competing, independentSources } = incident;
  return {
    "@id": urn("incident", id),
    "@type": ["schema:Event", "prov:Entity"],
    "schema:identifier": id,
    "schema:name": (["ar", "en"] as const).map((language) => ({
      "@language": language,
      "@value": headline(incident, language),
    })),
    "isnad:review": [review.ar, review.en],
    "isnad:type": type,
    "schema:additionalType": EVENT_TYPES[type].label.en,
    "isnad:status": status,
    "schema:startDate": when.start,
    "schema:endDate": when.end,
    "isnad:datePrecision": when.precision,
    "schema:location": placeNode(incident),
    "isnad:weapon": weapons,
    "isnad:perpetrator": perpetrators.map(actorNode),
    "isnad:target": targets.map(actorNode),
    "isnad:casualties": { "@type": "@json", "@value": casualties },
    ...(victims && { "isnad:victim": victims.map(victimNode) }),
    "isnad:namesWithheld": incident.namesWithheld,
    "isnad:independentSources": independentSources,
    "isnad:source": chainsOf(sources),
    "isnad:told": Object.entries(competing).map(fieldNode),
    "prov:wasDerivedFrom": [
      ...claims.map(claimNode),
      ...members.map(([report = ""]) => ({ "@id": urn("report", report) })),
    ],
    "prov:wasGeneratedBy": { "@id": "urn:isnad:export" },
  };
}

/** How the graph came to be. */
const activityNode = (origin: ExportOrigin) => ({
  "@id": "urn:isnad:export",
  "@type": "prov:Activity",
  "prov:wasAssociatedWith": {
    "@id": urn("engine", origin.engine),
    "@type": ["prov:SoftwareAgent", "schema:SoftwareApplication"],
    "schema:softwareVersion": origin.engine,
  },
  ...(origin.at !== null && {
    "prov:endedAtTime": { "@type": "xsd:dateTime", "@value": origin.at },
  }),
  "isnad:origin": Object.fromEntries(
    originLines(origin).map(([name, text]) => [`isnad:${name}`, text]),
  ),
});

/**
 * Linked data: events of schema.org whose values lead back, by PROV, to the
 * claims and reports they come from and to whoever says them.
 *
 * @source JSON-LD 1.1; PROV-O; schema.org Event
 */
export const jsonLdExporter: Exporter = {
  format: "json-ld",
  files: [FILE],
  write(incidents, origin) {
    function* pieces(): Generator<string> {
      yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`;
      yield JSON.stringify(activityNode(origin));
      for (const incident of incidents)
        yield `,\n${JSON.stringify(incidentNode(incident))}`;
      yield "\n]}\n";
    }
    return { files: [{ ...FILE, pieces: pieces() }], leftOut: [] };
  },
};

import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { OUTCOME_CODES } from "../model/vocabulary.js";
import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { noColumns, type FieldCount } from "./absences.js";
import { actorText, isStated, tellers } from "./actor-text.js";
import { casualtyTotal } from "../statistics/casualty-total.js";
import type { Exporter } from "./exporter.js";
import { originLines } from "./origin.js";

const FILE = { name: "incidents.geojson", mediaType: "application/geo+json" };

/** Low and high of every outcome that is told. */
function totalsOf(incident: ReleasedIncident): object {
  return Object.fromEntries(
    OUTCOME_CODES.flatMap((outcome) => {
      const { min, max } = casualtyTotal(incident, outcome);
      return min === null && max === null
        ? []
        : [
            [`${outcome}_min`, min],
            [`${outcome}_max`, max],
          ];
    }),
  );
}

function propertiesOf(incident: ReleasedIncident): object {
  const { id, review, type, status, when, where, weapons, sources } = incident;
  const { perpetrators, targets, casualties, background } = incident;
  const idsOf = (side: ReleasedIncident["targets"]) =>
    side.filter(isStated).flatMap((actor) => actor.id ?? []);
  return {
    id,
    review: review.ar,
    review_en: review.en,
    type,
    type_ar: EVENT_TYPES[type].label.ar,
    type_en: EVENT_TYPES[type].label.en,
    status,
    status_ar: STATUSES[status].label.ar,
    start: when.start,
    end: when.end,
    date_precision: when.precision,
    place: where.name,
    admin1: where.admin1,
    country: where.country,
    place_id: where.placeId ?? null,
    // A point of an area, road or governorate is only its middle.
    place_precision: where.precision,
    ...totalsOf(incident),
    names: casualties.flatMap((row) => row.names),
    names_withheld: incident.namesWithheld,
    perpetrators: perpetrators.map(actorText),
    perpetrator_ids: idsOf(perpetrators),
    targets: targets.map(actorText),
    target_ids: idsOf(targets),
    weapons,
    background,
    independent_sources: incident.independentSources,
    sources: sources.map((chain) => tellers([chain])),
    contested: Object.entries(incident.competing)
      .filter(([, { values }]) => values.length > 1)
      .map(([pointer]) => pointer)
      .sort(),
  };
}

/**
 * A feature an incident; without a point the geometry is null (RFC 7946, 3.2),
 * and nothing is placed where it was not told to be.
 */
function featureOf(incident: ReleasedIncident): object {
  const { id, where } = incident;
  const { lat, lon } = where;
  const geometry =
    lat == null || lon == null
      ? null
      : { type: "Point", coordinates: [lon, lat] };
  return { type: "Feature", id, geometry, properties: propertiesOf(incident) };
}

/** What a feature's properties have no place for. */
function without(incident: ReleasedIncident): readonly LeftOut[] {
  const { casualties, victims = [], competing, claims } = incident;
  const counts: readonly FieldCount[] = [
    ["/casualties", casualties.length],
    ["/victims", victims.length],
    ["/competing", Object.keys(competing).length],
    ["/claims", claims.length],
  ];
  return noColumns(incident, counts);
}

/** GeoJSON for maps: one feature an incident. @source RFC 7946 */
export const geojsonExporter: Exporter = {
  format: "geojson",
  files: [FILE],
  write(incidents, origin) {
    const head = { type: "FeatureCollection", ...about(originLines(origin)) };
    function* pieces(): Generator<string> {
      yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
      let isFirst = true;
      for (const incident of incidents) {
        yield `${isFirst ? "" : ","}\n${JSON.stringify(featureOf(incident))}`;
        isFirst = false;
      }
      yield "\n]}\n";
    }
    return {
      files: [{ ...FILE, pieces: pieces() }],
      leftOut: incidents.flatMap(without),
    };
  },
};

/** A foreign member, which readers skip (RFC 7946, 6.1). */
const about = (lines: ReturnType<typeof originLines>) => ({
  isnad: Object.fromEntries(lines),
});

import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { noColumns } from "./absences.js";
import type { Exporter } from "./exporter.js";

const FILE = {
  name: "dossier.docx",
  mediaType:
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** How many a person reads, and a text program opens. */
const MAX_INCIDENTS = 500;

/** What is told of an incident and stands in no line of a dossier. */
function absences(incident: ReleasedIncident): readonly LeftOut[] {
  const { victims = [], casualties, where, members } = incident;
  const of = (name: keyof ReleasedIncident) =>
    incident[name] === undefined ? 0 : 1;
  return noColumns(incident, [
    ["/members", members.length],
    ["/victims", victims.length],
    ["/casualties", casualties.length],
    ["/where/lat", where.lat === undefined ? 0 : 1],
    ["/subtype", of("subtype")],
    ["/method", of("method")],
    ["/delivery", of("delivery")],
    ["/attributes", incident.attributes?.length ?? 0],
    ["/struckObjects", incident.struckObjects?.length ?? 0],
    ["/weaponKinds", incident.weaponKinds?.length ?? 0],
  ]);
}

/**
 * One or several incidents as a text file with footnotes: the outlet, the chain
 * that it cites, the day and, for the office alone, the sentence.
 */
export const dossierExporter: Exporter = {
  format: "dossier",
  files: [FILE],
  maxIncidents: MAX_INCIDENTS,
  async write(incidents, origin, { tellings = new Map() }) {
    const { writeDossier } = await import("./dossier/write-dossier.js");
    const bytes = await writeDossier(incidents, origin, tellings);
    return {
      files: [{ ...FILE, pieces: [bytes] }],
      leftOut: incidents.flatMap(absences),
    };
  },
};

import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { noColumns } from "./absences.js";
import type { Exporter } from "./exporter.js";

const HTML = { name: "sheets.html", mediaType: "text/html" };
const PDF = { name: "sheets.pdf", mediaType: "application/pdf" };

/** How many an office prints at a time. */
const MAX_INCIDENTS = 100;

/** What is told of an incident and stands in no line of its sheet. */
function absences(incident: ReleasedIncident): readonly LeftOut[] {
  const { casualties, where, members } = incident;
  const of = (name: keyof ReleasedIncident) =>
    incident[name] === undefined ? 0 : 1;
  return noColumns(incident, [
    ["/members", members.length],
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
 * Sheets to print, one an incident: each value with who told it and, for the
 * office alone, the sentence.
 */
export const sheetsExporter: Exporter = {
  format: "sheets",
  files: [HTML, PDF],
  maxIncidents: MAX_INCIDENTS,
  async write(incidents, origin, { tellings = new Map() }) {
    const { incidentSheets } = await import("./sheet/incident-sheet.js");
    const { writeHtml, writePdf } = await import("./month/index.js");
    const document = incidentSheets(incidents, origin, tellings);
    return {
      files: [
        { ...HTML, pieces: [writeHtml(document)] },
        { ...PDF, pieces: [await writePdf(document)] },
      ],
      leftOut: incidents.flatMap(absences),
    };
  },
};

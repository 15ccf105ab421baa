import type { LeftOut, ReleasedIncident } from "../release/index.js";
import { noColumns, outOfScope } from "./absences.js";
import type { Exporter } from "./exporter.js";

const HTML = { name: "victim-forms.html", mediaType: "text/html" };
const PDF = { name: "victim-forms.pdf", mediaType: "application/pdf" };

/** How many an office prints at a time. */
const MAX_INCIDENTS = 100;

/** What is told of an incident and its victims and stands in no line of a form. */
function absences(incident: ReleasedIncident): readonly LeftOut[] {
  const { victims = [], casualties, targets, members } = incident;
  if (victims.length === 0)
    return [outOfScope(incident, "victims", "no victim is told one by one")];
  return noColumns(incident, [
    ["/members", members.length],
    ["/casualties", casualties.length],
    ["/targets", targets.length],
    ...victims.map(
      ({ accusations = [], formerAffiliations = [] }, at) =>
        [
          `/victims/${at}`,
          accusations.length + formerAffiliations.length,
        ] as const,
    ),
  ]);
}

/** The form of each victim, filled with what the register knows, to print. */
export const victimFormsExporter: Exporter = {
  format: "victim-forms",
  files: [HTML, PDF],
  maxIncidents: MAX_INCIDENTS,
  async write(incidents, origin) {
    const { victimForms } = await import("./sheet/victim-form.js");
    const { writeHtml, writePdf } = await import("./month/index.js");
    const document = victimForms(incidents, origin);
    return {
      files: [
        { ...HTML, pieces: [writeHtml(document)] },
        { ...PDF, pieces: [await writePdf(document)] },
      ],
      leftOut: incidents.flatMap(absences),
    };
  },
};

import { framesOf } from "../../../../src/coder/frames.js";
import { readReport } from "../../../../src/coder/read-report.js";
import type { Act } from "../../../../src/languages/ar/events/index.js";
import type { CodedIncident } from "../../../../src/model/index.js";
import { codeText, openTestWorld } from "../../../coder/open-world.js";

const DAY = "2022-06-15";
const PLACE = "في مدينة نوى";
const CONTEXT = "ولم تعلق قوات النظام ولا تنظيم الدولة على ذلك.";

const OUTCOMES: ReadonlySet<string> = new Set([
  "killed",
  "wounded",
  "survived",
  "missing",
]);

/** The event types that a generic act may become. */
const GENERIC: ReadonlyMap<Act, readonly string[]> = new Map([
  [
    "attack",
    [
      "assassination",
      "armed_attack",
      "explosion",
      "suicide_attack",
      "shelling",
      "airstrike",
    ],
  ],
  ["shooting", ["assassination", "armed_attack", "armed_clash", "homicide"]],
  ["bombardment", ["shelling", "airstrike"]],
]);

/** Whether an incident tells an act, be it its type or an outcome of it. */
export function tells(incident: CodedIncident, act: Act): boolean {
  if (OUTCOMES.has(act))
    return incident.casualties.some(({ outcome }) => outcome === act);
  return (GENERIC.get(act) ?? [act]).includes(incident.type);
}

/** The acts of all triggers that a sentence raises. */
export function actsOf(text: string): readonly Act[] {
  const input = { id: "t1", outlet: null, title: null, published: DAY, text };
  return readReport(input, openTestWorld()).sentences.flatMap(
    ({ reading, sentence, order }) =>
      framesOf(reading, sentence, order).flatMap(({ triggers }) =>
        triggers.map(({ act }) => act),
      ),
  );
}

/** Incidents of a report that is this sentence alone. */
export function incidentsOf(sentence: string): readonly CodedIncident[] {
  return codeText(sentence, { published: DAY }).incidents;
}

/**
 * Incidents of a short report about an armed conflict that opens with the
 * sentence, as it is and with a place.
 */
export function framedIncidentsOf(sentence: string): readonly CodedIncident[] {
  return ["", ` ${PLACE}`].flatMap((place) =>
    incidentsOf(`${sentence}${place}. ${CONTEXT}`),
  );
}

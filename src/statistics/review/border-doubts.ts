import type { PlaceReference, RegisterIncident } from "../../model/index.js";
import { mayLieIn, type Area } from "../area.js";
import { countingDate } from "../countable-register.js";
import { inclusionOf } from "../period.js";
import { BORDER_CHANCE } from "./chances.js";
import type { Doubt } from "./doubt.js";
import type { FigureQuestion } from "./effect.js";

/** A place in the area, as finely as the area itself is known. */
function placeIn({ kind, name, country, placeIds }: Area): PlaceReference {
  const isTown = kind === "place" || kind === "set";
  return {
    name: isTown ? name : null,
    admin1: kind === "admin1" ? name : null,
    country,
    precision: isTown ? "town" : kind === "admin1" ? "admin1" : "country",
    ...(isTown && placeIds?.[0] !== undefined && { placeId: placeIds[0] }),
  };
}

function dateDoubts(
  incident: RegisterIncident,
  { rule, period }: FigureQuestion,
): readonly Doubt[] {
  const date = countingDate(incident, rule.dateBasis, rule.dateFallback);
  if (date === null || date.start === null || date.end === null) {
    const chance = BORDER_CHANCE.undated;
    return [{ code: "undated", chance, outcome: { kind: "dated" } }];
  }
  const inclusion = period === null ? "inside" : inclusionOf(date, period);
  if (inclusion === "inside" || inclusion === "outside") return [];
  // What a span is counted as, it may not be: in the table, or out of it.
  const isCounted = inclusion === "later_half";
  return [
    {
      code: "border_date",
      chance: BORDER_CHANCE.date,
      outcome: { kind: isCounted ? "gone" : "dated" },
    },
  ];
}

/** Whether an incident belongs to the table at all, by its date and place. */
export function borderDoubts(
  incident: RegisterIncident,
  question: FigureQuestion,
): readonly Doubt[] {
  const { area } = question;
  const ofDate = dateDoubts(incident, question);
  if (!mayLieIn(incident.where, area)) return ofDate;
  const inside: Doubt = {
    code: "coarse_place",
    chance: BORDER_CHANCE.place,
    outcome: {
      kind: "read_as",
      incident: { ...incident, where: placeIn(area) },
    },
  };
  return [...ofDate, inside];
}

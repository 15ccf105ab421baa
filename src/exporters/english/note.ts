import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import { WEAPONS } from "../../codebook/weapons.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { StatusCode } from "../../model/vocabulary.js";
import { OUTCOME_CODES } from "../../model/vocabulary.js";
import {
  casualtyTotal,
  type CasualtyTotal,
} from "../../statistics/casualty-total.js";
import type { ReleasedIncident } from "../../release/index.js";
import { isStated } from "../actor-text.js";
import { partyWords, saidOf } from "./actor-words.js";
import { countryName } from "./country-name.js";
import { chainBeside, latinBeside, listed } from "./latin-beside.js";

const STATUS_WORDS: Readonly<Record<StatusCode, string>> = {
  occurred: "",
  attempted: "attempted",
  ongoing: "ongoing",
  threatened: "threatened and not carried out",
  planned: "planned and not carried out",
  alleged: "alleged",
  denied: "told only to be denied",
};

/** Days in words; both ends of whatever is no single day. */
function daysWords({ start, end }: DateInterval): string {
  if (start === null && end === null) return "on a day that is not told";
  if (start === null) return `by ${end}`;
  if (end === null) return `on or after ${start}`;
  return start === end ? `on ${start}` : `between ${start} and ${end}`;
}

const RELATION_WORDS: Readonly<Record<string, string>> = {
  near: "near",
  between: "between",
  north_of: "north of",
  south_of: "south of",
  east_of: "east of",
  west_of: "west of",
  outskirts_of: "on the outskirts of",
  entrance_of: "at the entrance of",
  road_to: "on the road to",
};

function placeWords({ where }: ReleasedIncident): string {
  const { name, admin1, country, relation } = where;
  const around = [admin1 === name ? null : admin1].flatMap((one) =>
    one === null ? [] : [latinBeside(one)],
  );
  const land = countryName(country);
  const wide = [...around, ...(land === "" ? [] : [land])];
  if (name === null)
    return wide.length === 0
      ? "at a place that is not told"
      : `in ${wide.join(", ")}`;
  const lies = RELATION_WORDS[relation ?? ""] ?? "in";
  return `${lies} ${[latinBeside(name), ...wide].join(", ")}`;
}

/** A number as far as it is told; null where nothing is. */
function countWords({ min, max }: CasualtyTotal): string | null {
  if (min === null && max === null) return null;
  if (min === null) return `at most ${max}`;
  if (max === null) return `at least ${min}`;
  if (min === max) return min === 0 ? "none" : String(min);
  return `${min} to ${max}`;
}

function casualtyWords(incident: ReleasedIncident): readonly string[] {
  return OUTCOME_CODES.flatMap((outcome) => {
    const isTold = incident.casualties.some(
      (row) => row.outcome === outcome && row.perpetrator !== true,
    );
    const count = countWords(casualtyTotal(incident, outcome));
    if (count === null && !isTold) return [];
    return [`${count ?? "an untold number"} ${outcome}`];
  });
}

/** What else is told of the doers and of those aimed at. */
function saidWords({ perpetrators, targets }: ReleasedIncident) {
  return [
    ...perpetrators.filter((one) => !isStated(one)).map(saidOf),
    ...targets
      .filter((one) => !isStated(one))
      .map((one) => `as the target, ${saidOf(one)}`),
  ];
}

/** What happened, on the one hand of all columns: the happening itself. */
function headWords(incident: ReleasedIncident): string {
  const { type, subtype, status, perpetrators, targets, weapons } = incident;
  const { label, subtypes } = EVENT_TYPES[type];
  const finer = subtypes.find(({ code }) => code === subtype)?.label.en;
  const doers = perpetrators.filter(isStated).map(partyWords);
  const aims = targets.filter(isStated).map(partyWords);
  const means = weapons
    .filter((code) => code !== "other")
    .map((code) => WEAPONS[code].label.en.toLowerCase());
  return [
    finer === undefined ? label.en : `${label.en} (${finer.toLowerCase()})`,
    ...(STATUS_WORDS[status] === "" ? [] : [`(${STATUS_WORDS[status]})`]),
    daysWords(incident.when),
    placeWords(incident),
    ...(doers.length === 0 ? [] : [`by ${listed(doers)}`]),
    ...(aims.length === 0 ? [] : [`against ${listed(aims)}`]),
    ...(means.length === 0 ? [] : [`with ${listed(means)}`]),
  ].join(" ");
}

/**
 * One English sentence that tells an incident, made from its codes alone:
 * nobody's words are translated. Who is claimed, accused or suspected is told
 * as such, with whoever says it.
 */
export function englishNote(incident: ReleasedIncident): string {
  const { sources, namesWithheld } = incident;
  const parts = [
    headWords(incident),
    ...casualtyWords(incident),
    ...saidWords(incident),
    ...(sources.length === 0
      ? []
      : [`according to ${listed(sources.map(chainBeside))}`]),
    ...(namesWithheld === 0 ? [] : [`names withheld: ${namesWithheld}`]),
  ];
  return `${parts.join("; ")}.`;
}

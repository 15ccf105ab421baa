import { foldKey } from "../languages/ar/letters.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { EVENT_TYPE_CODES, type EventTypeCode } from "../model/vocabulary.js";
import type { IncidentQuery } from "../register/find-incidents.js";
import { A_DAY, badValue } from "./bad-value.js";

/** The options by which incidents are chosen. */
export interface FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly type?: string;
  readonly actor?: string;
  /** Own id of a report, or of a row of an office's register. */
  readonly report?: string;
}

/** Reads a day. @throws IsnadError `CLI-BAD-OPTION-VALUE` */
export function dayOf(option: string, value: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (isDay) return value;
  throw badValue(option, value, A_DAY);
}

/** Reads event types. @throws IsnadError `CLI-BAD-OPTION-VALUE` */
export function typesOf(value: string): readonly EventTypeCode[] {
  return value.split(",").map((code) => {
    const found = EVENT_TYPE_CODES.find((known) => known === code.trim());
    if (found !== undefined) return found;
    throw badValue("--type", code, EVENT_TYPE_CODES.join(", "));
  });
}

/** Whether the words stand in the text as whole words, however spelled. */
function holdsWords(text: string | null, words: string): boolean {
  return ` ${foldKey(text ?? "")} `.includes(` ${words} `);
}

function isAt(incident: RegisterIncident, place: string): boolean {
  const { name, admin1, placeId } = incident.where;
  const words = foldKey(place);
  return (
    placeId === place || holdsWords(name, words) || holdsWords(admin1, words)
  );
}

function takesPart(incident: RegisterIncident, actor: string): boolean {
  const words = foldKey(actor);
  return [...incident.perpetrators, ...incident.targets].some(
    ({ id, name }) => id === actor || holdsWords(name, words),
  );
}

/** Whether a report of this id tells it; by its key where several bear it. */
function isToldBy({ members }: RegisterIncident, report: string): boolean {
  return members.some(
    ([id = ""]) => id === report || id.endsWith(`:${report}`),
  );
}

/**
 * Makes a query of the options.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function incidentQuery(options: FilterOptions): IncidentQuery {
  const { from, to, place, type, actor, report } = options;
  return {
    ...(from === undefined ? {} : { from: dayOf("--from", from) }),
    ...(to === undefined ? {} : { to: dayOf("--to", to) }),
    ...(type === undefined ? {} : { types: typesOf(type) }),
    ...(place === undefined && actor === undefined && report === undefined
      ? {}
      : {
          accepts: (incident) =>
            (place === undefined || isAt(incident, place)) &&
            (actor === undefined || takesPart(incident, actor)) &&
            (report === undefined || isToldBy(incident, report)),
        }),
  };
}

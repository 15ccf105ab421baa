import type { ActorRole } from "../model/actor-role.js";
import type {
  CompetingField,
  CompetingValue,
  RegisterIncident,
} from "../model/register-incident.js";
import { withAccusers } from "./accusations.js";
import { shownActors } from "./actor-copy.js";
import { coarseValue } from "./coarse-place.js";
import { shownCodes, shownJson, type CopyRules } from "./copy-rules.js";
import { WITHHELD_NAME } from "./mask/withheld-words.js";
import { shownPlace } from "./place-copy.js";
import { shownSource } from "./shown-source.js";

type Competing = RegisterIncident["competing"];

/** Lists of persons: what of them may be seen stands in the incident. */
const OF_PERSONS =
  /\/(?:names|victims|people|aliases|mother|accusations)(?:\/|$)/;

const CLAIM = /^c[0-9a-f]{32}$/;

const isRole = (value: unknown): value is ActorRole =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "id" in value &&
  (value.id === null || typeof value.id === "string");

/** What a side's values are copied with. */
interface Side {
  readonly all: readonly ActorRole[];
  readonly incident: RegisterIncident;
  readonly rules: CopyRules;
}

/** A told value of a side: a role, a list of roles, or bare words. */
function actorValue(
  value: unknown,
  at: string,
  told: readonly (readonly string[])[],
  side: Side,
): unknown {
  const { all, incident, rules } = side;
  if (Array.isArray(value))
    return value.flatMap((one, index) => {
      const shown = actorValue(one, `${at}/${index}`, told, side);
      return shown === undefined ? [] : [shown];
    });
  if (typeof value === "string") {
    if (rules.isPublicName(value)) return value;
    rules.leaveOut(at, "name-withheld", 1);
    return WITHHELD_NAME;
  }
  if (!isRole(value)) return undefined;
  // The competing value says beside it who tells it.
  const role =
    value.sources === undefined && told.length > 0
      ? { ...value, sources: told }
      : value;
  const [actor] = withAccusers([role], all, incident.sources);
  return shownActors([actor!], at, rules)[0];
}

function shownValue(
  pointer: string,
  value: unknown,
  at: string,
  told: readonly (readonly string[])[],
  side: Side,
): unknown {
  const { rules } = side;
  if (/^\/(?:perpetrators|targets)(?:\/|$)/.test(pointer))
    return actorValue(value, at, told, side);
  if (pointer === "/where") {
    const place = coarseValue(value, (one) => one);
    return place === undefined
      ? undefined
      : shownPlace(value as typeof place, at, rules);
  }
  // A place in words, or a part of one, is as fine as it likes.
  if (pointer.startsWith("/where") && rules.townOf !== null) return undefined;
  return shownJson(value, at, rules);
}

function toldBy(
  { sources, ...told }: CompetingValue,
  rules: CopyRules,
): Omit<CompetingValue, "value"> {
  const { claims, independentSources, firstReported, lastReported } = told;
  const shown = (sources ?? []).map((source) =>
    shownSource(source, rules.isPublicName),
  );
  return {
    claims: claims.filter((key) => CLAIM.test(key)),
    independentSources,
    ...(sources === undefined ? {} : { sources: [...new Set(shown)].sort() }),
    ...(firstReported === undefined ? {} : { firstReported }),
    ...(lastReported === undefined ? {} : { lastReported }),
    ...(told.corroboration === undefined
      ? {}
      : { corroboration: told.corroboration }),
  };
}

function rolesOf(
  pointer: string,
  field: CompetingField,
  incident: RegisterIncident,
): readonly ActorRole[] {
  const key = pointer.startsWith("/targets") ? "targets" : "perpetrators";
  const told = field.values.map(({ value }): unknown => value).filter(isRole);
  return [...incident[key], ...told];
}

/**
 * Competing values as an audience may see them; a field whose values may not be
 * seen is left out, and so is the value of which nothing may be seen.
 */
export function shownCompeting(
  incident: RegisterIncident,
  rules: CopyRules,
): Competing {
  const fields = Object.entries(incident.competing).flatMap(
    ([pointer, field]) => {
      const at = `/competing/${pointer.replaceAll("/", "~1")}`;
      if (OF_PERSONS.test(pointer) || rules.mask(pointer).count > 0) {
        rules.leaveOut(
          OF_PERSONS.test(pointer) ? at : "/competing",
          "name-withheld",
          field.values.length,
        );
        return [];
      }
      const all = rolesOf(pointer, field, incident);
      const side: Side = { all, incident, rules };
      const values = field.values.flatMap((told) => {
        const chains = (told.sources ?? []).map((source) => [source]);
        const value = shownValue(pointer, told.value, at, chains, side);
        return value === undefined
          ? []
          : [
              {
                value: value as CompetingValue["value"],
                ...toldBy(told, rules),
              },
            ];
      });
      if (values.length === 0) return [];
      const shown = shownValue(pointer, field.shown, at, [], side) ?? null;
      const rule = shownCodes([field.rule], at, rules)[0] ?? "withheld";
      const copy = { shown: shown as CompetingField["shown"], rule, values };
      return [[pointer, copy] as const];
    },
  );
  return Object.fromEntries(fields);
}

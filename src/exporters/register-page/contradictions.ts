import type {
  ActorRole,
  CompetingField,
  DateInterval,
  PlaceReference,
  RegisterIncident,
} from "../../model/index.js";
import type { Amount } from "../../linkage/index.js";

/** What is known of an actor by its id. */
export interface KnownActor {
  /** The neutral Arabic name. */
  readonly name: string;
  readonly parent: string | null;
  /** Stands in for somebody nobody names: unknown gunmen, smugglers. */
  readonly pseudo: boolean;
}

/** Finds an actor of the packs. */
export type FindActor = (id: string) => KnownActor | undefined;

type Conflict<Value> = (a: Value, b: Value) => boolean;

const areApart: Conflict<DateInterval> = (a, b) =>
  (a.end !== null && b.start !== null && a.end < b.start) ||
  (b.end !== null && a.start !== null && b.end < a.start);

/** Two names of one precision, or two governorates; a finer place is none. */
const areElsewhere: Conflict<PlaceReference> = (a, b) => {
  const differ = (x: string | null | undefined, y: string | null | undefined) =>
    x != null && y != null && x !== y;
  if (differ(a.country, b.country) || differ(a.admin1, b.admin1)) return true;
  const isPoint = a.precision === b.precision && a.precision !== "unknown";
  return isPoint && differ(a.placeId, b.placeId);
};

/** "At least two" and "three" are both true; "two" and "three" are not. */
const areUnequal: Conflict<Amount> = (a, b) =>
  (a.max !== null && a.max < b.min) || (b.max !== null && b.max < a.min);

function hasConflict<Value>(
  { values }: CompetingField,
  conflicts: Conflict<Value>,
): boolean {
  const told = values.map(({ value }) => value as unknown as Value);
  return told.some((a, at) => told.slice(at + 1).some((b) => conflicts(a, b)));
}

/** An actor and all it belongs to. */
function lineOf(id: string, find: FindActor): readonly string[] {
  const line: string[] = [];
  let at: string | null = id;
  while (at !== null && !line.includes(at)) {
    line.push(at);
    at = find(at)?.parent ?? null;
  }
  return line;
}

/** Different named actors in different claims, or one who denies it. */
function haveOtherActors(field: CompetingField, find: FindActor): boolean {
  const told = field.values.map(({ value, claims }) => ({
    role: value as unknown as ActorRole,
    claims,
  }));
  const isNamed = ({ id }: ActorRole) =>
    id !== null && id !== "unknown" && find(id)?.pseudo !== true;
  const areKin = (a: string, b: string) =>
    lineOf(a, find).includes(b) || lineOf(b, find).includes(a);
  if (told.length > 1 && told.some(({ role }) => role.basis === "denied")) {
    return true;
  }
  const named = told.filter(({ role }) => isNamed(role));
  const idsIn = (claim: string) =>
    named
      .filter(({ claims }) => claims.includes(claim))
      .flatMap(({ role }) => role.id ?? []);
  const sets = [...new Set(named.flatMap(({ claims }) => claims))].map(idsIn);
  return sets.some((a, at) =>
    sets
      .slice(at + 1)
      .some((b) => !a.some((one) => b.some((two) => areKin(one, two)))),
  );
}

/**
 * Fields of an incident whose told values cannot all be true. Values that
 * differ only in detail (a town and its governorate, "at least two" and
 * three) are no contradiction; nor are two types that one happening can have.
 *
 * @returns JSON pointers, ascending
 */
export function contradictedFields(
  { competing }: Pick<RegisterIncident, "competing">,
  find: FindActor,
): readonly string[] {
  const isContested = (pointer: string, field: CompetingField): boolean => {
    if (pointer === "/status") return field.values.length > 1;
    if (pointer === "/when") return hasConflict(field, areApart);
    if (pointer === "/where") return hasConflict(field, areElsewhere);
    if (pointer === "/perpetrators") return haveOtherActors(field, find);
    if (pointer.startsWith("/casualties/"))
      return hasConflict(field, areUnequal);
    return false;
  };
  return Object.entries(competing)
    .filter(([pointer, field]) => isContested(pointer, field))
    .map(([pointer]) => pointer)
    .sort();
}

import { canonicalJson } from "../../model/canonical-json.js";
import type { ReleasedIncident } from "../../release/index.js";

/** An incident that stands in no edition any more, as `refuted.jsonl` tells. */
export interface RefutedIncident {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly grade: string;
}

/** An edition, as far as a comparison reads it. */
export interface Edition {
  readonly incidents: readonly ReleasedIncident[];
  readonly refuted: readonly RefutedIncident[];
}

/** What became of one incident between two editions. */
export interface EditionChange {
  readonly id: string;
  readonly change:
    | "added"
    | "changed"
    /** It is one with another now. */
    | "merged"
    | "debunked"
    | "found_alive"
    /** No longer published; the register's office knows why. */
    | "withdrawn";
  /** Fields whose published value differs. */
  readonly fields?: readonly string[];
  /** The incident that it is now. */
  readonly into?: string;
}

/** What every line of an edition says of itself, not of the incident. */
const OF_THE_LINE: ReadonlySet<string> = new Set(["schema", "engine"]);

function changedFields(a: object, b: object): readonly string[] {
  const [before, after] = [a, b] as Record<string, unknown>[];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const isSame = (name: string) =>
    canonicalJson(before?.[name] ?? null) ===
    canonicalJson(after?.[name] ?? null);
  return [...names]
    .filter((name) => !OF_THE_LINE.has(name) && !isSame(name))
    .sort()
    .map((name) => `/${name}`);
}

/**
 * What the later edition says otherwise than the earlier one.
 *
 * @returns by id
 */
export function compareEditions(
  before: Edition,
  after: Edition,
): readonly EditionChange[] {
  const now = new Map(after.incidents.map((one) => [one.id, one]));
  const then = new Set(before.incidents.map(({ id }) => id));
  const heirs = new Map<string, string>();
  for (const { id, formerIds = [], claims } of after.incidents) {
    for (const key of [...formerIds, ...claims]) heirs.set(key, id);
  }
  const grades = new Map(
    after.refuted.flatMap(({ id, formerIds = [], grade }) =>
      [id, ...formerIds].map((known) => [known, grade] as const),
    ),
  );
  const gone = ({ id, claims }: ReleasedIncident): EditionChange => {
    const grade = grades.get(id);
    if (grade === "debunked" || grade === "found_alive")
      return { id, change: grade };
    const into = [id, ...claims].flatMap((key) => heirs.get(key) ?? [])[0];
    return into === undefined
      ? { id, change: "withdrawn" }
      : { id, change: "merged", into };
  };
  const changes = before.incidents.flatMap((one): readonly EditionChange[] => {
    const other = now.get(one.id);
    if (other === undefined) return [gone(one)];
    const fields = changedFields(one, other);
    return fields.length === 0
      ? []
      : [{ id: one.id, change: "changed", fields }];
  });
  const added = after.incidents
    .filter(({ id }) => !then.has(id))
    .map(({ id }): EditionChange => ({ id, change: "added" }));
  return [...changes, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
}

import {
  isTextSpan,
  type ActorRole,
  type EvidenceEntry,
  type OutcomeCode,
  type TextSpan,
} from "../../model/index.js";
import type { PageClaim } from "./page-model.js";

/** What a value of a claim rests on. */
export interface Grounds {
  readonly spans: readonly TextSpan[];
  /** Ids of the rules that read it, in the order of their pointers. */
  readonly rules: readonly string[];
  readonly inferences: readonly string[];
}

function actorPointers(
  roles: readonly ActorRole[],
  side: string,
  value: ActorRole,
): readonly string[] {
  return roles.flatMap(({ id, name, basis }, at) =>
    id === value.id &&
    (id !== null || name === value.name) &&
    (basis ?? "stated") === (value.basis ?? "stated")
      ? [`/${side}/${at}/`]
      : [],
  );
}

/** Beginnings of the evidence pointers that carry a told value. */
function pointersOf(
  claim: PageClaim,
  field: string,
  value: unknown,
): readonly string[] {
  const [name = "", outcome] = field.split("/").slice(1);
  if (name === "perpetrators" || name === "targets") {
    return actorPointers(claim[name], name, value as ActorRole);
  }
  if (name === "casualties") {
    return claim.casualties.flatMap((row, at) =>
      row.outcome === (outcome as OutcomeCode)
        ? ["outcome", "min", "max"].map((part) => `/casualties/${at}/${part}`)
        : [],
    );
  }
  // What happened and that it happened stand in the same words.
  if (name === "status") return ["/status", "/type"];
  if (name === "where") return ["/where/name", "/where/admin1", "/where"];
  return [`/${name}`];
}

function merge(entries: readonly EvidenceEntry[]): Grounds {
  const spans = entries.flatMap(({ citations }) =>
    citations.filter(isTextSpan),
  );
  const distinct = new Map(
    spans.map((span) => [`${span.in} ${span.start} ${span.end}`, span]),
  );
  return {
    spans: [...distinct.values()].sort((a, b) => a.start - b.start),
    rules: [...new Set(entries.flatMap(({ rule }) => rule ?? []))],
    inferences: [
      ...new Set(entries.flatMap(({ inferredFrom }) => inferredFrom ?? [])),
    ],
  };
}

/**
 * What a value that a claim tells for a field rests on.
 *
 * @param field - pointer of the field in the incident: `/casualties/killed`
 */
export function groundsOf(
  claim: PageClaim,
  field: string,
  value: unknown,
): Grounds {
  const entries = Object.entries(claim.evidence);
  const alternatives = field === "/where" || field === "/status";
  const found = pointersOf(claim, field, value).map((pointer) =>
    entries.filter(([at]) => at.startsWith(pointer)).map(([, entry]) => entry),
  );
  const isTold = (list: readonly EvidenceEntry[]) => list.length > 0;
  return merge(alternatives ? (found.find(isTold) ?? []) : found.flat());
}

/** Every place of the report that the claim rests on. */
export function allCitations(claim: PageClaim): readonly TextSpan[] {
  return merge(Object.values(claim.evidence)).spans;
}

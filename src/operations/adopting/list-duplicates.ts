import {
  decidedPairs,
  likelyDuplicates,
  type LikelyDuplicate,
  type LinkableReport,
} from "../../linkage/index.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkingDecisions } from "../../register/decisions/claim-effects.js";
import type { Register } from "../../register/open-register.js";
import { adoptedClaims, incidentByClaim } from "./adopted-claims.js";

/** Two rows and the incidents in which they stand. */
export interface ListedDuplicate extends LikelyDuplicate {
  /** Own ids, in the order of `rows`. */
  readonly ids: readonly [string, string];
  /** Ids of the two incidents; what `decide` merges. */
  readonly incidents: readonly [string | null, string | null];
  /** One line of each row. */
  readonly texts: readonly [string, string];
}

/** A row in one line: day, place, people. */
function rowLine({ incidents }: LinkableReport): string {
  return incidents
    .flatMap(({ when, where, victims = [], casualties }) => [
      when.start === when.end ? when.start : `${when.start}/${when.end}`,
      [where.name, where.admin1].filter((name) => name !== null).join("، "),
      victims.map(({ name }) => name?.full ?? "").join("، "),
      casualties.map(({ outcome, min }) => `${outcome} ${min}`).join(" "),
    ])
    .filter(Boolean)
    .join(" · ");
}

/**
 * Pairs of rows of one office that are likely one happening, the heaviest
 * first; pairs that a person joined or parted are left out.
 */
export async function listDuplicates(
  register: Register,
  owner: string,
): Promise<readonly ListedDuplicate[]> {
  const { reports, idOf, keysOf } = await adoptedClaims(register, owner);
  const found = likelyDuplicates(reports);
  const incidents = incidentByClaim(await findIncidents(register));
  const incidentOf = (row: string) =>
    incidents.get(keysOf.get(row)?.[0] ?? "") ?? null;
  const decisions = await linkingDecisions(register.store);
  const parted = new Set(
    decidedPairs(decisions, "cannot_link").map((pair) =>
      pair.toSorted().join(),
    ),
  );
  const keyOf = (row: string) => keysOf.get(row)?.[0] ?? "";
  const open = found.filter(({ rows: [a, b] }) => {
    const [one, other] = [incidentOf(a), incidentOf(b)];
    const isOne = one !== null && one.id === other?.id;
    return !isOne && !parted.has([keyOf(a), keyOf(b)].toSorted().join());
  });
  const lines = new Map(reports.map((report) => [report.id, rowLine(report)]));
  return open.map((pair): ListedDuplicate => {
    const [a, b] = pair.rows;
    return {
      ...pair,
      ids: [idOf.get(a) ?? a, idOf.get(b) ?? b],
      incidents: [incidentOf(a)?.id ?? null, incidentOf(b)?.id ?? null],
      texts: [lines.get(a) ?? "", lines.get(b) ?? ""],
    };
  });
}

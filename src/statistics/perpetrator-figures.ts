import type { BasisCode, Chain, RegisterIncident } from "../model/index.js";
import type { Contribution } from "./contributions.js";
import { traced, type TracedFigure } from "./traced-figure.js";

/** A figure of the happenings in which an actor stands as perpetrator. */
export interface PerpetratorFigure extends TracedFigure {
  readonly id: string;
  /** The words of one telling. */
  readonly name: string;
  readonly basis: BasisCode;
  /** Who says so, where it is not stated; in order of their text. */
  readonly sources: readonly Chain[];
}

/** Ground on which somebody stands as perpetrator; nobody, or nobody known. */
export type PerpetratorGround = Exclude<BasisCode, "denied"> | "unknown";

const GROUNDS = ["stated", "claimed", "accused", "suspected"] as const;

const isSomebody = (id: string | null) =>
  id !== "unknown" && id !== "unknown-drone";

/** The firmest ground on which an incident knows its perpetrators. */
export function groundOf({
  perpetrators,
}: RegisterIncident): PerpetratorGround {
  const bases = perpetrators
    .filter(({ id }) => isSomebody(id))
    .map(({ basis }) => basis ?? "stated");
  return GROUNDS.find((ground) => bases.includes(ground)) ?? "unknown";
}

interface PerpetratorRow {
  readonly id: string;
  readonly name: string;
  readonly basis: BasisCode;
  readonly sources: Map<string, Chain>;
  readonly parts: Contribution[];
}

/**
 * Figures by actor and ground, stated ones first, then by size and id.
 */
export function perpetratorFigures(
  parts: readonly Contribution[],
): readonly PerpetratorFigure[] {
  const rows = new Map<string, PerpetratorRow>();
  for (const part of parts) {
    const { perpetrators, sources: chains } = part.incident;
    const seen = new Set<string>();
    for (const role of perpetrators) {
      const { id, name, basis = "stated", sources = chains } = role;
      if (basis === "denied" || id === null || !isSomebody(id)) continue;
      const key = `${basis} ${id}`;
      const row = rows.get(key) ?? {
        id,
        name,
        basis,
        sources: new Map<string, Chain>(),
        parts: [],
      };
      rows.set(key, row);
      if (basis !== "stated")
        for (const chain of sources)
          row.sources.set(JSON.stringify(chain), chain);
      if (!seen.has(key)) row.parts.push(part);
      seen.add(key);
    }
  }
  const order = (basis: BasisCode) => GROUNDS.findIndex((one) => one === basis);
  return [...rows.values()]
    .map(({ parts: own, sources, ...row }) => ({
      ...row,
      sources: [...sources.keys()].sort().map((key) => sources.get(key)!),
      ...traced(own),
    }))
    .filter(({ figure }) => figure.high > 0 || figure.open)
    .sort(
      (a, b) =>
        order(a.basis) - order(b.basis) ||
        b.figure.best - a.figure.best ||
        (a.id < b.id ? -1 : 1),
    );
}

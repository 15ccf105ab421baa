import type { RoleCode } from "../model/index.js";
import { figureOf, incidentsOf, type Contribution } from "./contributions.js";
import type { Figure } from "./figure.js";

/** A figure with the incidents that make it up, ids ascending. */
export interface TracedFigure {
  readonly figure: Figure;
  readonly incidents: readonly string[];
}

/** A figure of a value of the incidents. */
export interface ValueFigure<Value> extends TracedFigure {
  readonly value: Value;
}

/** What contributions of all or some roles add up to. */
export function traced(
  parts: readonly Contribution[],
  roles: readonly RoleCode[] | null = null,
): TracedFigure {
  return {
    figure: figureOf(parts, roles),
    incidents: incidentsOf(parts, roles),
  };
}

import type { RoleCode } from "../model/index.js";
import { addFigures, countedIn, ZERO, type Figure } from "./figure.js";
import { inclusionOf, type Inclusion, type Period } from "./period.js";
import type { Portion } from "./portion.js";

/** A portion that touches a period, with its figure there. */
export interface Contribution extends Portion {
  readonly inclusion: Inclusion;
  readonly figure: Figure;
}

/**
 * Portions that touch a period.
 *
 * @returns in their order; those whose date touches the period without
 * telling a month have the figure zero
 */
export function contributionsIn(
  portions: readonly Portion[],
  period: Period,
): readonly Contribution[] {
  return portions.flatMap((portion) => {
    const inclusion = inclusionOf(portion.date, period);
    if (inclusion === "outside") return [];
    const figure = countedIn(portion.whole, inclusion);
    return [{ ...portion, inclusion, figure }];
  });
}

/** Figure of contributions, of all or some roles. */
export function figureOf(
  parts: readonly Contribution[],
  roles: readonly RoleCode[] | null = null,
): Figure {
  return addFigures(
    parts.map((part) =>
      roles === null
        ? part.figure
        : countedIn(part.ofRoles(roles), part.inclusion),
    ),
  );
}

/** @returns ids of the incidents that add to a figure, ascending, once each */
export function incidentsOf(
  parts: readonly Contribution[],
  roles: readonly RoleCode[] | null = null,
): readonly string[] {
  const adding = parts.filter((part) => {
    const { high, open } =
      roles === null
        ? part.figure
        : countedIn(part.ofRoles(roles), part.inclusion);
    return high > ZERO.high || open;
  });
  return [...new Set(adding.map(({ incident }) => incident.id))].sort();
}

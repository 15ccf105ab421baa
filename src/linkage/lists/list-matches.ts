import type { Bilingual, RegisterIncident } from "../../model/index.js";
import type { Barrier } from "../pairs/constraints.js";
import type { ListEdge } from "./list-assignment.js";
import { sideBySide, type FieldSideBySide } from "./list-conflicts.js";
import type { ListPair } from "./list-pairs.js";
import type { ListRow } from "./list-row.js";
import type { IncidentSide, UnitSide } from "./list-sides.js";
import type { SeveralRows } from "./list-units.js";
import { listFieldWeights, type ListWeights } from "./list-weights.js";
import { listBarrierWords, listFieldWords } from "./list-words.js";

/** An edge with all that was found out about its pair. */
export interface Scored extends ListEdge {
  readonly pair: ListPair;
  /** A person said that the two are one. */
  readonly decided: boolean;
}

/** What one field said for or against a pair. */
export interface ListFieldExplanation {
  readonly field: string;
  readonly level: string;
  /** log2 of the likelihood ratio: positive speaks for the pair. */
  readonly bits: number;
  readonly words: Bilingual;
}

/** Why a row and an incident are, or may be, one happening. */
export interface ListMatch {
  /** Rows that stand for the happening, one in most cases. */
  readonly rows: readonly ListRow[];
  readonly several: SeveralRows | null;
  readonly incident: RegisterIncident;
  /** A person said so; then no weight matters. */
  readonly decided: boolean;
  /** Bits of the whole pair, the prior included. */
  readonly weight: number;
  readonly prior: number;
  readonly threshold: number;
  /** The strongest first; fields that say nothing left out. */
  readonly fields: readonly ListFieldExplanation[];
  readonly barrier: (Bilingual & { readonly code: Barrier }) | null;
  readonly sideBySide: readonly FieldSideBySide[];
}

/** Makes the explanation of a scored pair. */
export function explainer(
  units: readonly UnitSide[],
  incidents: readonly IncidentSide[],
  weights: ListWeights,
): (edge: Scored) => ListMatch {
  return ({ unit, incident, pair, decided }) => {
    const [there, here] = [units[unit]!, incidents[incident]!];
    const fields = listFieldWeights(pair.comparison, weights)
      .filter(({ bits }) => bits !== 0)
      .map((told) => ({
        ...told,
        words: listFieldWords(told.field, told.level),
      }))
      .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
    return {
      rows: there.unit.rows,
      several: there.unit.several,
      incident: here.incident,
      decided,
      weight: pair.weight,
      prior: weights.prior,
      threshold: weights.threshold,
      fields,
      barrier: listBarrierWords(pair.barrier),
      sideBySide: sideBySide(there, here, pair),
    };
  };
}

const reasonOf = ({ decided }: ListMatch): SeveralRows =>
  decided ? "decided" : "named_victims";

/** Says of rows that share an incident that they do. */
export function gather(
  matches: readonly ListMatch[],
  units: readonly UnitSide[],
): readonly ListMatch[] {
  const uses = new Map<string, number>();
  for (const { incident } of matches)
    uses.set(incident.id, (uses.get(incident.id) ?? 0) + 1);
  const order = new Map(units.map(({ unit }, at) => [unit.rows[0]!, at]));
  return matches
    .map((match) =>
      uses.get(match.incident.id) === 1
        ? match
        : { ...match, several: match.several ?? reasonOf(match) },
    )
    .sort((a, b) => order.get(a.rows[0]!)! - order.get(b.rows[0]!)!);
}

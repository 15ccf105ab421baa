import type { Bilingual } from "../../model/index.js";
import { candidatePairs } from "../blocking/blocking.js";
import { readClaim, type ComparedClaim } from "../claims/features.js";
import type { LinkableReport } from "../claims/linkable.js";
import {
  explainedFields,
  type FieldExplanation,
} from "../pairs/explanations.js";
import { ESTIMATED_WEIGHTS } from "../pairs/match-weights.generated.js";
import { scorePair } from "../pairs/pair-scores.js";
import { explainDetails, type DetailExplanation } from "./person-details.js";
import { SLIP_WORDS, slippedRows, type Slip } from "./slipped-rows.js";

/** Two rows of one register that are likely one happening. */
export interface LikelyDuplicate {
  /** Ids of the two reports, the smaller first. */
  readonly rows: readonly [string, string];
  /** Bits of the whole pair. */
  readonly weight: number;
  readonly prior: number;
  /** Bits from which two claims are one happening. */
  readonly threshold: number;
  /** The strongest first. */
  readonly fields: readonly (FieldExplanation | DetailExplanation)[];
  /** What must have slipped in one of the rows; null for nothing. */
  readonly slip: (Bilingual & { readonly code: Slip }) | null;
}

/**
 * Bits that a slip costs: it is made in one row of a hundred or so, and looking
 * for it gives chance three more tries. Judgement, not estimated.
 */
const SLIP_BITS = -3;

const WITHOUT_ROOTS = () => [];

/** A row as it stands, or as it would read without a slip. */
interface Reading {
  readonly report: LinkableReport;
  readonly claim: ComparedClaim;
  readonly slip: Slip | null;
}

function readingsOf(report: LinkableReport): readonly Reading[] {
  // What keeps rows of one register apart is what is asked here.
  const { list: _, ...bare } = report;
  const all = [
    { slip: null, report: bare },
    ...slippedRows(bare),
  ] satisfies readonly { slip: Slip | null; report: LinkableReport }[];
  return all.flatMap(({ slip, report: read }) =>
    read.incidents.map((incident) => ({
      report: read,
      slip,
      claim: readClaim(read, incident, WITHOUT_ROOTS),
    })),
  );
}

function compared(one: Reading, other: Reading): LikelyDuplicate | null {
  const weights = ESTIMATED_WEIGHTS;
  const score = scorePair(one.claim, other.claim, weights);
  if (!score.stands) return null;
  const slip = one.slip ?? other.slip;
  const { victims, date, place } = score.comparison;
  // Own name and family are many people's, the country over.
  if (victims === "part" && place === "elsewhere") return null;
  // Beside a slip only a whole name is enough; of days exchanged, one day.
  if (slip !== null && victims !== "full" && victims !== "part") return null;
  if (slip === "day_month" && date !== "same_day") return null;
  const details = explainDetails(one.report, other.report);
  const extra = details.reduce((sum, { bits }) => sum + bits, 0);
  const weight = score.weight + extra + (slip === null ? 0 : SLIP_BITS);
  if (weight < weights.threshold) return null;
  const fields = [...explainedFields(score, weights), ...details];
  const [x, y] = [one.report.id, other.report.id];
  return {
    rows: x < y ? [x, y] : [y, x],
    weight,
    prior: weights.prior,
    threshold: weights.threshold,
    fields: fields.sort((p, q) => Math.abs(q.bits) - Math.abs(p.bits)),
    slip: slip === null ? null : { code: slip, ...SLIP_WORDS[slip] },
  };
}

/**
 * Finds rows of one register that are likely one happening told twice: as two
 * reports would be compared, with what the rows tell of their victims, and with
 * an eye for values in each other's place. Nothing is joined.
 *
 * @param rows - the reports of one register, each a row
 * @returns each pair once, the heaviest first; pairs of one weight by their ids
 */
export function likelyDuplicates(
  rows: readonly LinkableReport[],
): readonly LikelyDuplicate[] {
  const readings = rows.flatMap(readingsOf);
  const best = new Map<string, LikelyDuplicate>();
  candidatePairs(
    readings.map(({ claim }) => claim),
    (a, b) => {
      const [one, other] = [readings[a]!, readings[b]!];
      if (one.slip !== null && other.slip !== null) return;
      const found = compared(one, other);
      if (found === null) return;
      const key = JSON.stringify(found.rows);
      const known = best.get(key);
      if (known === undefined || found.weight > known.weight)
        best.set(key, found);
    },
  );
  return [...best.values()].sort(
    (p, q) =>
      q.weight - p.weight || (p.rows.join("\0") < q.rows.join("\0") ? -1 : 1),
  );
}

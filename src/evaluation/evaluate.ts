import { checkFloors, type FloorCheck, type Floors } from "./floors.js";
import type { ScoreReport } from "./score-report.js";
import { scoreReports } from "./score-reports.js";
import type {
  GoldLink,
  RegisterIncident,
  ScoredReport,
} from "./scored-record.js";

/** The parsed files of one gold folder and what was coded from its reports. */
export interface EvaluationInput {
  readonly gold: readonly ScoredReport[];
  /** Output of the coder, actor ids already rewritten to the guide's. */
  readonly coded: readonly ScoredReport[];
  readonly actorIds: ReadonlySet<string>;
  readonly links?: readonly GoldLink[] | undefined;
  /** Incidents of a register built from `coded`. */
  readonly register?: readonly RegisterIncident[] | undefined;
  /** Floors to hold the figures against, with the set's name and gold digest. */
  readonly pinned?:
    | { readonly floors: Floors; readonly set: string; readonly digest: string }
    | undefined;
}

/** Figures of one gold folder and, where asked for, its floors. */
export interface Evaluation {
  readonly score: ScoreReport;
  readonly floors?: FloorCheck;
}

/**
 * Evaluates what was coded from one gold folder. `score`, printed as JSON, is
 * what `evaluate --json` shows.
 */
export function evaluateDirectory(input: EvaluationInput): Evaluation {
  const { gold, coded, actorIds, links, register, pinned } = input;
  const score = scoreReports({
    gold,
    predictions: coded,
    actorIds,
    links,
    register,
  });
  return pinned ? { score, floors: checkFloors(score, pinned) } : { score };
}

/**
 * Reads the ids of the gold guide from a table of pack ids and printed ids.
 *
 * @param table Tab-separated text: a header line, then pack id and guide id.
 * @returns The distinct guide ids (second column).
 */
export function actorIdsOfTable(table: string): ReadonlySet<string> {
  const rows = table.split("\n").slice(1);
  const ids = rows.map((row) => row.split("\t")[1]?.replace(/\r$/, ""));
  return new Set(ids.flatMap((id) => (id ? [id] : [])));
}

/**
 * Collects the actor ids that gold reports use: the ids to compare by when no
 * table is at hand.
 */
export function actorIdsOfGold(
  gold: readonly ScoredReport[],
): ReadonlySet<string> {
  const ids = gold.flatMap((report) =>
    (report.incidents ?? []).flatMap((incident) =>
      [...(incident.perpetrators ?? []), ...(incident.targets ?? [])].map(
        (actor) => actor.id,
      ),
    ),
  );
  return new Set(ids.flatMap((id) => (id ? [id] : [])));
}

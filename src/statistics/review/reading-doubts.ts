import type { Belief } from "../../linkage/index.js";
import type { RegisterIncident } from "../../model/index.js";
import { falseAlarmChance } from "./chances.js";
import type { Doubt, DoubtCode } from "./doubt.js";
import type { FigureQuestion } from "./effect.js";

/** Confidence from which a value is taken as read. */
const SURE = 0.9;

/** A type that lines of certain types leave out; lines of people take any. */
const NO_HARM = "statement";

/**
 * Whether it happened at all, and whether it was read rightly.
 *
 * @param belief - of the best reading of each field; null where no machine
 * gives one
 */
export function readingDoubts(
  incident: RegisterIncident,
  belief: Belief | null,
  { area }: Pick<FigureQuestion, "area">,
): readonly Doubt[] {
  const { independentSources } = incident;
  const gone = { kind: "gone" } as const;
  const happened: Doubt = {
    code: independentSources <= 1 ? "one_source" : "unreviewed",
    chance: falseAlarmChance(independentSources),
    outcome: gone,
  };
  const unsure = (
    code: DoubtCode,
    confidence: number | undefined,
    outcome: Doubt["outcome"] = gone,
  ): readonly Doubt[] =>
    confidence === undefined || confidence >= SURE
      ? []
      : [{ code, chance: 1 - confidence, outcome }];
  const read = (part: Partial<RegisterIncident>): Doubt["outcome"] => ({
    kind: "read_as",
    incident: { ...incident, ...part },
  });
  return [
    happened,
    ...unsure("unsure_type", belief?.type, read({ type: NO_HARM })),
    ...unsure("unsure_date", belief?.date),
    // A town mistaken for another is seldom in another country.
    ...(area.kind === "country" ? [] : unsure("unsure_place", belief?.place)),
    ...unsure(
      "unsure_counts",
      belief?.amounts,
      read({ casualties: [], competing: {} }),
    ),
  ];
}

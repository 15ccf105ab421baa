import { expect } from "vitest";
import {
  incidentsById,
  lifeOf,
  movesOf,
  outcomeMoves,
  type LifeOptions,
  type PersonReport,
} from "../../src/linkage/index.js";
import { register, told } from "./fictional-persons.js";

/** The one person of these reports. */
export const NAME = "رائف نديم الصعيدي";

/** Moves, notes and steps of the one person of some reports. */
export function life(
  reports: readonly PersonReport[],
  options: LifeOptions = {},
) {
  const { persons, incidents } = register(reports);
  expect(persons).toHaveLength(1);
  const byId = incidentsById(incidents);
  const { notes } = movesOf(persons[0]!, byId, options);
  return {
    moves: outcomeMoves(persons, incidents, options),
    notes: notes.map(({ code }) => code),
    states: lifeOf(persons[0]!, byId, options)?.steps.map(({ state }) => state),
  };
}

/** Moves as `from→to`. */
export const brief = ({ moves }: ReturnType<typeof life>) =>
  moves.map(
    ({ from, to, incident, laterIncident }) =>
      `${from}→${to}${incident === laterIncident ? "" : " elsewhere"}`,
  );

/** A report that he was taken. */
export const taken = (
  id: string,
  outcome: "arrested" | "abducted",
  day: string,
) =>
  told(id, {
    name: NAME,
    outcome,
    day,
    incident: { type: outcome === "arrested" ? "arrest" : "abduction" },
  });

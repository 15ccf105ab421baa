import type { Aggregate } from "../../src/model/index.js";
import { incident, report } from "../linkage/fictional.js";

/** A report of one invented attack with named people. */
export function attackReport(
  id: string,
  day: string,
  people: {
    readonly killed?: readonly string[];
    readonly wounded?: readonly string[];
  },
) {
  const row = (outcome: "killed" | "wounded", names: readonly string[]) => ({
    outcome,
    min: names.length,
    max: names.length,
    role: "civilian" as const,
    names,
  });
  const { killed = [], wounded = [] } = people;
  const casualties = [
    ...(killed.length > 0 ? [row("killed", killed)] : []),
    ...(wounded.length > 0 ? [row("wounded", wounded)] : []),
  ];
  const when = { start: day, end: day, precision: "day" as const };
  const told = report(id, [incident("i1", { when, casualties })], {
    published: day,
  });
  return { ...told, aggregates: [], people: [] };
}

/** The bulletin of the Daraa office on May 2022. */
export function aggregateReport(id: string, day: string) {
  const figure = (measure: Aggregate["measure"], count: number): Aggregate => ({
    period: { start: "2022-05-01", end: "2022-05-31" },
    where: { name: "درعا", admin1: "درعا", country: "SY", precision: "admin1" },
    measure,
    min: count,
    max: count,
    role: null,
    source: ["مكتب توثيق الشهداء في درعا"],
  });
  const aggregates = [
    figure("incidents", 4),
    figure("killed", 2),
    figure("wounded", 1),
    figure("survived", 1),
  ];
  return { ...report(id, [], { published: day }), aggregates, people: [] };
}

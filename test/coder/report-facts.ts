import type { CodedIncident, CodedReport } from "../../src/model/index.js";
import { openTestWorld } from "./open-world.js";
import type { ExpectedIncident, Facet } from "./report-case.js";

/** The guide's id of an actor, or the words of one without id. */
function actorOf(row: { readonly id: string | null; readonly name: string }) {
  if (row.id === null) return row.name;
  return openTestWorld().actors.byId(row.id)?.guideId ?? row.id;
}

const bound = (value: number | null) => (value === null ? "?" : String(value));

/** The kind of an incident: type, status and whether it is background. */
export function kindOf(incident: {
  readonly type: string;
  readonly status?: string;
  readonly background?: boolean;
}): string {
  const { type, status = "occurred", background = false } = incident;
  return `${type}/${status}${background ? " (background)" : ""}`;
}

/** One facet of a coded incident in the form the expectations are written in. */
export function factOf(
  incident: CodedIncident,
  facet: keyof ExpectedIncident & Facet,
): unknown {
  switch (facet) {
    case "when": {
      const { start, end, precision } = incident.when;
      return start === null ? "unknown" : `${start}..${end} ${precision}`;
    }
    case "where": {
      const { name, admin1, country } = incident.where;
      return [name, admin1, country].join("|");
    }
    case "perpetrators":
    case "targets":
      return incident[facet].map(actorOf).toSorted();
    case "weapons":
      return incident.weapons.toSorted();
    case "casualties":
      return incident.casualties
        .map((row) => {
          const names =
            row.names.length > 0 ? ` [${row.names.join(", ")}]` : "";
          const group = row.group === undefined ? "" : `/${row.group}`;
          return `${row.outcome} ${bound(row.min)}-${bound(row.max)} ${row.role}${group}${names}`;
        })
        .toSorted();
    case "sources":
      return incident.sources.map((chain) => chain.join(" > ")).toSorted();
  }
}

/** The period figures of a report. */
export function figuresOf({ aggregates }: CodedReport): readonly string[] {
  return aggregates
    .map(
      ({ measure, min, max, period }) =>
        `${measure} ${bound(min)}-${bound(max)} ${period.start}..${period.end}`,
    )
    .toSorted();
}

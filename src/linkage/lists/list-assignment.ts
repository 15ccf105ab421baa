import type { ListVerdict } from "./list-pairs.js";

/** A pair of a unit and an incident, by index. */
export interface ListEdge {
  readonly unit: number;
  readonly incident: number;
  /** Bits. */
  readonly weight: number;
  readonly verdict: ListVerdict;
}

/** Free edges of every node, the heaviest first. */
type Edges = ReadonlyMap<number, readonly ListEdge[]>;

/** @returns edges of every node of a side */
export function edgesBy(
  edges: readonly ListEdge[],
  side: "unit" | "incident",
): Edges {
  const lists = new Map<number, ListEdge[]>();
  for (const edge of edges) {
    const list = lists.get(edge[side]);
    if (list === undefined) lists.set(edge[side], [edge]);
    else list.push(edge);
  }
  for (const list of lists.values()) list.sort((a, b) => b.weight - a.weight);
  return lists;
}

/** Whether an edge leads its node's other free edges by enough. */
export function leads(
  edge: ListEdge,
  own: readonly ListEdge[],
  lead: number,
): boolean {
  const rival = own.find((other) => other !== edge);
  return rival === undefined || edge.weight >= rival.weight + lead;
}

/**
 * Gives each unit at most one incident and each incident at most one unit. An
 * edge is taken when it is by far the best of both its ends; that frees others
 * of a rival, so it is done again until nothing more is clear. What stays
 * equal is nobody's: a person decides.
 *
 * @param edges - of verdict `match` and `possible`; both are rivals
 * @param lead - bits by which an edge must lead
 * @returns taken edges by unit; the same for any order of `edges`
 */
export function assignEdges(
  edges: readonly ListEdge[],
  lead: number,
): ReadonlyMap<number, ListEdge> {
  const taken = new Map<number, ListEdge>();
  const takenIncidents = new Set<number>();
  let free = edges;
  for (;;) {
    const byUnit = edgesBy(free, "unit");
    const byIncident = edgesBy(free, "incident");
    const clear = free.filter(
      (edge) =>
        edge.verdict === "match" &&
        leads(edge, byUnit.get(edge.unit)!, lead) &&
        leads(edge, byIncident.get(edge.incident)!, lead),
    );
    if (clear.length === 0) return taken;
    for (const edge of clear) {
      taken.set(edge.unit, edge);
      takenIncidents.add(edge.incident);
    }
    free = free.filter(
      ({ unit, incident }) => !taken.has(unit) && !takenIncidents.has(incident),
    );
  }
}

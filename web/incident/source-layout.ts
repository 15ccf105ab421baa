import type { IncidentSources } from "./load-incident.js";

type Graph = IncidentSources["graph"];
/** Somebody who told an incident, or passed it on. */
export type SourceNode = Graph["nodes"][number];

/** A node and where it stands. */
export interface PlacedNode {
  readonly node: SourceNode;
  /** From 0, the outlets; who is cited stands after who cites. */
  readonly column: number;
  /** From 0; who is cited stands on the middle of those who cite him, if free. */
  readonly row: number;
  /** Whether the incident rests on it. */
  readonly isOriginal: boolean;
}

/** A graph that is laid out; the same graph always lies the same way. */
export interface SourceLayout {
  readonly columns: number;
  readonly rows: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly {
    readonly kind: string;
    readonly from: PlacedNode;
    readonly to: PlacedNode;
  }[];
}

/** Ids of the nodes that are original sources, as the incident counts them. */
function originalIds({ summary, paths }: IncidentSources): ReadonlySet<string> {
  return new Set(
    summary.sources.flatMap(({ id, kind, claims }) =>
      kind === "outlet"
        ? // An outlet is one by its own report: there its path has one step.
          paths.flatMap(({ claim, steps }) =>
            claims.includes(claim) && steps.length === 1
              ? steps.map((step) => step.id)
              : [],
          )
        : [id],
    ),
  );
}

/** Columns by the longest way to a node; a circle ends where it began. */
function columnsOf({ nodes, edges }: Graph): ReadonlyMap<string, number> {
  const columns = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 1; round < nodes.length; round += 1)
    for (const { from, to } of edges) {
      const after = (columns.get(from) ?? 0) + 1;
      if (from !== to && after > (columns.get(to) ?? 0) && after <= round)
        columns.set(to, after);
    }
  return columns;
}

const mean = (numbers: readonly number[], otherwise: number) =>
  numbers.length === 0
    ? otherwise
    : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Lays out who has an incident from whom, in columns. */
export function sourceLayout(sources: IncidentSources): SourceLayout {
  const { graph } = sources;
  const originals = originalIds(sources);
  const columns = columnsOf(graph);
  const count = Math.max(0, ...columns.values()) + 1;
  const lists = Array.from({ length: count }, (_, column) =>
    graph.nodes.filter(({ id }) => columns.get(id) === column),
  );
  const placed = new Map<string, PlacedNode>();
  lists.forEach((list, column) => {
    const near = ({ id }: SourceNode, otherwise: number) =>
      mean(
        graph.edges.flatMap(({ from, to }) =>
          to === id ? (placed.get(from)?.row ?? []) : [],
        ),
        otherwise,
      );
    const ordered = list
      .map((node, at) => ({ node, by: near(node, at) }))
      .sort((a, b) => a.by - b.by);
    let free = 0;
    for (const { node, by } of ordered) {
      const row = Math.max(free, by);
      free = row + 1;
      const isOriginal = originals.has(node.id);
      placed.set(node.id, { node, column, row, isOriginal });
    }
  });
  const edges = graph.edges.flatMap(({ kind, from, to }) => {
    const [start, end] = [placed.get(from), placed.get(to)];
    return start === undefined || end === undefined
      ? []
      : [{ kind, from: start, to: end }];
  });
  const rows = Math.max(0, ...[...placed.values()].map(({ row }) => row)) + 1;
  return { columns: count, rows, nodes: [...placed.values()], edges };
}

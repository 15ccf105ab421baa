import { ascending } from "../fields/ascending.js";
import type { Chain } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { firstTold, type Tellings } from "../copies/tellings.js";
import { foldedWords } from "../fields/folding.js";
import { nameOfOutlet, type IdentityOf } from "./source-identity.js";
import { isAnonymous, sourceWords, unnamedWords } from "./source-names.js";
import type { SourceOptions } from "./source-options.js";
import type { SourceRoot } from "./source-roots.js";

/**
 * - `outlet`: tells the happening in a report of its own
 * - `network`: a medium or body that is cited
 * - `person`: somebody with a name whom an outlet or body cites
 * - `unnamed`: somebody whom one outlet or body does not name
 */
export type SourceNodeKind = "outlet" | "network" | "person" | "unnamed";

/** Somebody who told the happening, or passed it on. */
export interface SourceNode {
  readonly id: string;
  readonly kind: SourceNodeKind;
  /** The fullest name under which it appears. */
  readonly name: string;
}

/** One source rests on another. */
export interface SourceEdge {
  readonly kind: "cites" | "copies";
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  /** Keys of the claims that show it, ascending. */
  readonly claims: readonly string[];
  /** The chains that show it, as the texts give them; none of a copy. */
  readonly chains: readonly Chain[];
}

/** Who has the happening from whom. */
export interface SourceGraph {
  /** By id. */
  readonly nodes: readonly SourceNode[];
  /** By their ends. */
  readonly edges: readonly SourceEdge[];
}

/** Names the nodes of a happening. */
export interface SourceNodes {
  readonly outlet: (claim: LinkableClaim) => SourceNode;
  /** From whom the outlet has it, inwards; the outlet left out. */
  readonly chain: (root: SourceRoot) => readonly SourceNode[];
}

/** Makes the nodes of claims of one happening. */
export function sourceNodes(
  claims: readonly LinkableClaim[],
  identityOf: IdentityOf,
  options: SourceOptions,
): SourceNodes {
  const people = new Set(
    claims.flatMap(({ report }) =>
      (report.people ?? []).flatMap(({ name, aliases }) =>
        [name, ...aliases].map((one) => foldedWords(one).join(" ")),
      ),
    ),
  );
  const linkNode = (link: string, above: string): SourceNode => {
    if (isAnonymous(link)) {
      const words = unnamedWords(link).join(" ");
      return { id: `unnamed ${above}: ${words}`, kind: "unnamed", name: link };
    }
    const words = sourceWords(link).join(" ");
    const isPerson = people.has(words);
    return isPerson
      ? { id: `person ${words}`, kind: "person", name: link }
      : {
          id: `named ${options.sourceId?.(link) ?? words}`,
          kind: "network",
          name: link,
        };
  };
  const outlet = ({ report }: LinkableClaim): SourceNode => {
    const name = report.outlet ?? report.id;
    return {
      id: `named ${nameOfOutlet(name, options)}`,
      kind: "outlet",
      name,
    };
  };
  const bodyNames = new Map<string, string>();
  for (const root of claims.flatMap((claim) => claim.roots)) {
    const id = identityOf(root);
    const known = bodyNames.get(id) ?? "";
    const isPerson = people.has(root.words.join(" "));
    if (isPerson || root.name.length < known.length) continue;
    bodyNames.set(id, root.name);
  }
  const rootNodes = (root: SourceRoot): readonly SourceNode[] => {
    const id = identityOf(root);
    const own = linkNode(root.name, root.outlet ?? root.reportId);
    if (root.kind === "anonymous") return [{ ...own, id }];
    // Known by another chain to speak for a body: the body stands above him.
    if (own.kind === "person" && id !== `named ${root.words.join(" ")}`)
      return [
        { id, kind: "network", name: bodyNames.get(id) ?? root.name },
        own,
      ];
    return [{ id, kind: own.kind, name: root.name }];
  };
  const chain = (root: SourceRoot): readonly SourceNode[] => {
    if (root.kind === "outlet") return [];
    const nodes = [...rootNodes(root)];
    for (const link of root.chain.slice(1))
      nodes.push(linkNode(link, nodes.at(-1)!.id));
    return nodes.filter((node, at) => node.id !== nodes[at - 1]?.id);
  };
  return { outlet, chain };
}

const RANK: readonly SourceNodeKind[] = [
  "outlet",
  "network",
  "person",
  "unnamed",
];

interface Draft {
  readonly nodes: Map<string, SourceNode[]>;
  readonly edges: Map<string, { edge: SourceEdge; chains: Set<string> }>;
}

function addNode({ nodes }: Draft, node: SourceNode): void {
  nodes.set(node.id, [...(nodes.get(node.id) ?? []), node]);
}

function addEdge(
  { edges }: Draft,
  edge: Pick<SourceEdge, "kind" | "from" | "to">,
  claim: string,
  chain: Chain,
): void {
  const key = JSON.stringify([edge.from, edge.to, edge.kind]);
  const known = edges.get(key)?.edge.claims ?? [];
  const chains = edges.get(key)?.chains ?? new Set();
  if (chain.length > 0) chains.add(JSON.stringify(chain));
  const claims = [...new Set([...known, claim])].sort(ascending);
  edges.set(key, { edge: { ...edge, claims, chains: [] }, chains });
}

/** One node of all its forms: the kind that says most, the fullest name. */
function united(forms: readonly SourceNode[]): SourceNode {
  const kinds = forms.map(({ kind }) => RANK.indexOf(kind));
  const names = forms.map(({ name }) => name).sort(ascending);
  const name = names.reduce((a, b) => (b.length > a.length ? b : a));
  return { id: forms[0]!.id, kind: RANK[Math.min(...kinds)]!, name };
}

/**
 * Draws who has a happening from whom.
 *
 * @param claims - of one happening, in canonical order
 */
export function sourceGraph(
  claims: readonly LinkableClaim[],
  nodes: SourceNodes,
  { copies }: Tellings,
): SourceGraph {
  const draft: Draft = { nodes: new Map(), edges: new Map() };
  for (const claim of claims) {
    const outlet = nodes.outlet(claim);
    addNode(draft, outlet);
    for (const root of claim.roots) {
      let from = outlet.id;
      for (const node of nodes.chain(root)) {
        addNode(draft, node);
        const edge = { kind: "cites", from, to: node.id } as const;
        addEdge(draft, edge, claim.key, root.chain);
        from = node.id;
      }
    }
  }
  for (const { a, b } of copies) {
    const [first, copy] = [a, b].sort(firstTold) as [typeof a, typeof a];
    const [from, to] = [nodes.outlet(copy).id, nodes.outlet(first).id];
    addEdge(draft, { kind: "copies", from, to }, copy.key, []);
  }
  const edges = [...draft.edges.keys()].sort(ascending).map((key) => {
    const { edge, chains } = draft.edges.get(key)!;
    const texts = [...chains].sort(ascending);
    return { ...edge, chains: texts.map((text) => JSON.parse(text) as Chain) };
  });
  const all = [...draft.nodes.keys()].sort(ascending);
  return { nodes: all.map((id) => united(draft.nodes.get(id)!)), edges };
}

/**
 * The folders of `src/`, what each is for and what each may import.
 * The one place where this is written: dependency-cruiser's rules, the
 * purity check and the table in ARCHITECTURE.md are all made from it.
 *
 * `pure`: no Node, DOM, clock, randomness, network; packs arrive as arguments.
 * `node`: Node, but no network. `network`: may reach what a user names.
 */
const MODEL = ["model"];
const TEXT = [...MODEL, "text"];
const CODEBOOK = [...TEXT, "codebook"];
const CODER = [...CODEBOOK, "languages", "countries"];
const LINKAGE = [...CODER, "coder"];
const FIGURES = [...LINKAGE, "linkage"];
const OUTCOME = [...FIGURES, "statistics", "release"];
const PURE = [...OUTCOME, "evaluation", "api"];
const WIRED = [
  ...PURE,
  "packs",
  "importers",
  "exporters",
  "capture",
  "register",
  "workers",
];
/** Without the network: what is fetched arrives as bytes. */
const STORED = WIRED.filter((name) => name !== "capture");

/** @type {Readonly<Record<string, { kind: "pure" | "node" | "network", mayImport: readonly string[], holds: string }>>} */
export const layers = {
  model: {
    kind: "pure",
    mayImport: [],
    holds: "records as zod schemas, error codes, identity",
  },
  text: {
    kind: "pure",
    mayImport: MODEL,
    holds: "machinery without words of any language",
  },
  codebook: {
    kind: "pure",
    mayImport: TEXT,
    holds: "event types, weapons, outcomes, roles, with their labels",
  },
  languages: {
    kind: "pure",
    mayImport: CODEBOOK,
    holds: "one folder a language: letters, lexicon, rules, cues",
  },
  countries: {
    kind: "pure",
    mayImport: CODEBOOK,
    holds: "one folder a country: places, actors, outlets, calendar",
  },
  coder: {
    kind: "pure",
    mayImport: CODER,
    holds: "one report → claims with their evidence",
  },
  linkage: { kind: "pure", mayImport: LINKAGE, holds: "claims → incidents" },
  statistics: {
    kind: "pure",
    mayImport: FIGURES,
    holds:
      "counting rules, monthly figures, reconciliation, review order, samples",
  },
  release: {
    kind: "pure",
    mayImport: FIGURES,
    holds: "who may see what, masking",
  },
  evaluation: {
    kind: "pure",
    mayImport: OUTCOME,
    holds: "scorers and floors",
  },
  api: { kind: "pure", mayImport: OUTCOME, holds: "routes and payloads" },
  packs: {
    kind: "node",
    mayImport: PURE,
    holds: "loads the compiled tables of languages and countries",
  },
  importers: {
    kind: "node",
    mayImport: PURE,
    holds: "one file a format: bytes → reports and rejects",
  },
  exporters: {
    kind: "node",
    mayImport: PURE,
    holds: "one file a format: incidents → bytes and what was left out",
  },
  capture: {
    kind: "network",
    mayImport: PURE,
    holds: "fetches what a user names",
  },
  register: {
    kind: "node",
    mayImport: PURE,
    holds: "the store: migrations, repositories, decisions, evidence, audit",
  },
  workers: {
    kind: "node",
    mayImport: [...PURE, "register"],
    holds: "jobs in threads and queues",
  },
  operations: {
    kind: "node",
    mayImport: STORED,
    holds:
      "what can be done with a register: code, import, count, decide; wires packs, formats, register; knows no terminal and no HTTP",
  },
  server: {
    kind: "network",
    mayImport: [...WIRED, "operations"],
    holds: "HTTP: accounts, API, public view",
  },
  cli: {
    kind: "node",
    mayImport: [...WIRED, "operations", "server"],
    holds: "commands: words typed in, text and exit codes out",
  },
};

/** Names of the pure folders, in the order in which a report flows. */
export const pureLayers = Object.keys(layers).filter(
  (name) => layers[name]?.kind === "pure",
);

/** Packages that a pure folder may import. */
export const purePackages = ["zod"];

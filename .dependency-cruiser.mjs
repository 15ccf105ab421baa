import { existsSync, readdirSync, readFileSync } from "node:fs";
import { layers, pureLayers, purePackages } from "./scripts/layers.mjs";

const any = (names) => `(?:${names.join("|")})`;

/** One rule a folder: it may import itself and what `layers.mjs` grants. */
const directions = Object.entries(layers).map(([name, { mayImport }]) => ({
  name: `direction-${name}`,
  comment: `${name}/ may import ${mayImport.join(", ") || "nothing of src/"}`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: `^src/${any([name, ...mayImport])}/` },
}));

const networkModules = [
  "http",
  "https",
  "http2",
  "net",
  "tls",
  "dgram",
  "dns",
  "dns/promises",
];
const offline = Object.keys(layers).filter(
  (name) => layers[name].kind !== "network",
);

/** A format is a file that exports `<format>Importer` or `<format>Exporter`. */
const isFormat = (file) =>
  /^export const \w+(?:Im|Ex)porter\b/mu.test(readFileSync(file, "utf8"));

const formatsOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".ts") && isFormat(`${folder}/${name}`))
        .map((name) => name.slice(0, -".ts".length))
    : [];

const siblingFormats = ["src/importers", "src/exporters"]
  .map((folder) => ({ folder, formats: formatsOf(folder) }))
  .filter(({ formats }) => formats.length > 1)
  .map(({ folder, formats }) => ({
    name: "no-sibling-format",
    comment: "a format imports no other format",
    severity: "error",
    from: { path: `^${folder}/(${formats.join("|")})[.]ts$` },
    to: {
      path: `^${folder}/${any(formats)}[.]ts$`,
      pathNot: `^${folder}/$1[.]ts$`,
    },
  }));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...directions,
    ...siblingFormats,
    {
      name: "no-sibling-pack",
      comment: "a language or country imports no other of its kind",
      severity: "error",
      from: { path: "^src/(languages|countries)/([^/]+)/" },
      to: { path: "^src/$1/[^/]+/", pathNot: "^src/$1/$2/" },
    },
    {
      name: "no-cycle",
      comment: "no circular imports, type-only ones included",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "pure-no-node",
      comment: "pure folders import no Node module",
      severity: "error",
      from: { path: `^src/${any(pureLayers)}/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-packages",
      comment: `pure folders import no package but ${purePackages.join(", ")}`,
      severity: "error",
      from: { path: `^src/${any(pureLayers)}/` },
      to: {
        path: "node_modules/",
        pathNot: `node_modules/${any(purePackages)}/`,
      },
    },
    {
      name: "vault-apart",
      comment:
        "only the command of the vault opens it, and an import that was told to keep its phone numbers there",
      severity: "error",
      from: {
        path: "^src/",
        pathNot:
          "^src/(?:register/vault/|cli/commands/vault[.]ts$|cli/vault/number-codes[.]ts$)",
      },
      to: { path: "^src/register/vault/" },
    },
    {
      name: "no-network",
      comment: "only capture/ and server/ reach the network",
      severity: "error",
      from: { path: `^src/${any(offline)}/` },
      to: {
        path: `^(?:node:)?${any(networkModules)}$|node_modules/undici/`,
      },
    },
    {
      name: "src-only",
      comment: "src/ imports neither tests nor scripts nor gold",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:test|scripts|gold|benchmarks|dist)/" },
    },
    {
      name: "no-dev-package",
      comment: "src/ imports no package that users do not install",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "every import leads somewhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};

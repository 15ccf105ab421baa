/**
 * What types and imports cannot see in the pure folders: the clock, randomness,
 * the machine's time zone and language, state kept between calls, classes.
 *
 * Usage: node scripts/check-purity.mjs [--root DIR]
 */
import { parseSync } from "@swc/core";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { pureLayers } from "./layers.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { root: { type: "string", default: project } },
});

const forbiddenMembers = {
  Date: new Set(["now"]),
  Math: new Set(["random"]),
};
const forbiddenObjects = new Set(["performance", "crypto", "globalThis"]);
const localDateMembers =
  /^[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/u;
const emptyContainers = new Set(["Map", "Set", "WeakMap", "WeakSet"]);

/** A fault of one syntax node, or nothing. */
function faultOf(node) {
  if (node.type === "MemberExpression") return memberFault(node);
  const callee = node.callee;
  if (callee?.type !== "Identifier" || callee.value !== "Date") return;
  if (node.type === "CallExpression") return "Date() reads the clock";
  if (node.type !== "NewExpression") return;
  if (!node.arguments?.length) return "new Date() reads the clock";
  if (node.arguments.length > 1)
    return "new Date(y, m, …) uses the machine's time zone: Date.UTC";
  return;
}

function memberFault({ object, property }) {
  if (property.type !== "Identifier") return;
  const name = property.value;
  if (object.type === "Identifier") {
    if (forbiddenObjects.has(object.value)) return `${object.value} is impure`;
    if (forbiddenMembers[object.value]?.has(name))
      return `${object.value}.${name} is impure: take it as an argument`;
  }
  if (localDateMembers.test(name))
    return `${name} uses the machine's time zone: ${name.slice(0, 3)}UTC…`;
  if (name === "localeCompare" || name.startsWith("toLocale"))
    return `${name} depends on the machine's language: compare code units`;
  return;
}

/** `readonly T[]`, `ReadonlyMap`, `ReadonlySet`, `ReadonlyArray`: an empty value. */
const isReadonly = (type) =>
  type?.op === "readonly" || type?.typeName?.value?.startsWith("Readonly");

/** Faults of a statement at module level: state that outlives a call. */
function stateFaultsOf(statement) {
  const declaration =
    statement.type === "ExportDeclaration" ? statement.declaration : statement;
  if (declaration.type === "ClassDeclaration") {
    const parent = declaration.superClass?.value ?? "";
    return parent.endsWith("Error") ? [] : ["a class that is no error"];
  }
  if (declaration.type !== "VariableDeclaration" || declaration.declare)
    return [];
  if (declaration.kind !== "const")
    return [`module-level ${declaration.kind} is state`];
  return declaration.declarations.flatMap(({ id, init }) => {
    if (isReadonly(id.typeAnnotation?.typeAnnotation)) return [];
    const value = init?.type === "TsAsExpression" ? init.expression : init;
    const empty =
      (value?.type === "NewExpression" &&
        emptyContainers.has(value.callee.value) &&
        !value.arguments?.length) ||
      (value?.type === "ArrayExpression" &&
        value.elements.length === 0 &&
        init?.type !== "TsAsExpression");
    return empty ? ["a container empty at module level is state"] : [];
  });
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (node && typeof node === "object") {
    if (typeof node.type === "string") visit(node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function pureFiles() {
  return pureLayers
    .map((name) => path.join(values.root, "src", name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }),
    )
    .filter(
      ({ name }) =>
        name.endsWith(".ts") &&
        !name.endsWith(".d.ts") &&
        !/^generated|\.generated\.ts$/u.test(name),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

let problems = 0;
const files = pureFiles();
for (const file of files) {
  const source = readFileSync(file, "utf8");
  const module = parseSync(source, { syntax: "typescript", target: "es2023" });
  // swc's offsets are UTF-8 bytes from the first token of the module.
  const lineOf = (node) => {
    const bytes = node.span.start - module.span.start + leading(source);
    const before = Buffer.from(source).subarray(0, bytes).toString();
    return before.split("\n").length;
  };
  const report = (node, fault) => {
    problems += 1;
    const name = path.relative(values.root, file).replaceAll(path.sep, "/");
    console.error(`${name}:${lineOf(node)} ${fault}`);
  };
  for (const statement of module.body)
    for (const fault of stateFaultsOf(statement))
      report({ span: statement.span ?? statement.declaration.span }, fault);
  walk(module.body, (node) => {
    const fault = faultOf(node);
    if (fault) report(node, fault);
  });
}
console.log(`${files.length} pure files read, ${problems} problems`);
process.exitCode = problems || files.length === 0 ? 1 : 0;

/** Bytes before the first statement: comments and blank lines. */
function leading(source) {
  const match = /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/u.exec(source);
  return Buffer.byteLength(match?.[0] ?? "");
}

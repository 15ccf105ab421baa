import { describe, expect, test } from "vitest";
import { tryWall, type Verdict } from "./planted-tree.js";

interface Fault {
  readonly title: string;
  readonly file: string;
  readonly source: string;
  readonly says: string;
}

const treeOf = (faults: readonly Fault[]): Record<string, string> =>
  Object.fromEntries(faults.map(({ file, source }) => [file, source]));

function expectFault(verdict: Verdict, says: string): void {
  expect(verdict.output).toContain(says);
  expect(verdict.status).not.toBe(0);
}

const typeFaults: readonly Fault[] = [
  {
    title: "process in a pure folder",
    file: "src/model/process.ts",
    source: "export const cwd: string = process.cwd();\n",
    says: "Cannot find name 'process'",
  },
  {
    title: "document in a pure folder",
    file: "src/coder/document.ts",
    source: "export const title: string = document.title;\n",
    says: "Cannot find name 'document'",
  },
  {
    title: "fetch in a pure folder",
    file: "src/languages/ar/fetch.ts",
    source: 'export const page: unknown = fetch("/");\n',
    says: "Cannot find name 'fetch'",
  },
  {
    title: "an index that may be missing",
    file: "src/text/index-missing.ts",
    source: "export const first = (list: string[]): string => list[0];\n",
    says: "TS2322",
  },
  {
    title: "an enum",
    file: "src/text/enum.ts",
    source: "export enum Side { Left }\n",
    says: "TS1294",
  },
];

describe("tsc projects", () => {
  const { output, status } = tryWall(treeOf(typeFaults), [
    "node_modules/typescript/bin/tsc",
    "-p",
    "tsconfig.core.json",
  ]);

  test.for(typeFaults)("reject $title", ({ file, says }) => {
    expect(output).toMatch(new RegExp(`${file}.*${says}`, "u"));
    expect(status).not.toBe(0);
  });
});

const lintFaults: readonly Fault[] = [
  {
    title: "a default export",
    file: "src/model/default-export.ts",
    source: "export default 1;\n",
    says: "import(no-default-export)",
  },
  {
    title: "any",
    file: "src/model/loose.ts",
    source: "export const loose = (value: any): unknown => value;\n",
    says: "typescript(no-explicit-any)",
  },
  {
    title: "a promise that nobody awaits",
    file: "src/cli/floating.ts",
    source:
      "const work = async (): Promise<number> => 1;\nexport function run(): void {\n  work();\n}\n",
    says: "typescript(no-floating-promises)",
  },
  {
    title: "a file of 301 lines",
    file: "src/model/long.ts",
    source: "export const one = 1;\n".padEnd(22 + 300, "\n"),
    says: "eslint(max-lines)",
  },
  {
    title: "a Node module in a pure folder",
    file: "src/model/node-module.ts",
    source: 'export { sep } from "node:path";\n',
    says: "import(no-nodejs-modules)",
  },
  {
    title: "fetch outside capture/",
    file: "src/importers/fetch.ts",
    source: 'export const page = async () => await fetch("/");\n',
    says: "eslint(no-restricted-globals)",
  },
  {
    title: "a file name in camel case",
    file: "src/model/badName.ts",
    source: "export const one = 1;\n",
    says: "unicorn(filename-case)",
  },
];

const lint = ["node_modules/oxlint/bin/oxlint", "--type-aware", "src"] as const;

describe("oxlint", () => {
  const { output, status } = tryWall(treeOf(lintFaults), [...lint]);

  test.for(lintFaults)("rejects $title", ({ file, says }) => {
    // One paragraph a fault: its rule, then its file.
    const faults = output.split("\n\n");
    const found = faults.some(
      (text) => text.includes(says) && text.includes(`[${file}:`),
    );
    expect(found, output).toBe(true);
    expect(status).not.toBe(0);
  });

  test("rejects a cycle by type-only imports", () => {
    const half = (other: string, own: string) =>
      `import type { ${other} } from "./${other.toLowerCase()}.js";\nexport interface ${own} { readonly x?: ${other} }\n`;
    const verdict = tryWall(
      { "src/model/a.ts": half("B", "A"), "src/model/b.ts": half("A", "B") },
      [...lint],
    );
    expectFault(verdict, "import(no-cycle)");
  });

  test("exempts generated files from the length", () => {
    const long = "export const one = 1;\n".padEnd(22 + 300, "\n");
    const { output, status } = tryWall(
      { "src/model/generated-list.ts": long },
      [...lint],
    );
    expect(output).not.toContain("max-lines");
    expect(status).toBe(0);
  });
});

const impurities: readonly Fault[] = [
  {
    title: "the clock",
    file: "src/text/clock.ts",
    source: "export const now = (): number => Date.now();\n",
    says: "1 Date.now is impure",
  },
  {
    title: "the clock by new Date()",
    file: "src/text/new-date.ts",
    source: "/** Now. */\nexport const now = (): Date => new Date();\n",
    says: "2 new Date() reads the clock",
  },
  {
    title: "randomness",
    file: "src/text/random.ts",
    source:
      "// «عربي»\n\nexport const one = 1;\nexport const draw = (): number => Math.random();\n",
    says: "4 Math.random is impure",
  },
  {
    title: "the local time zone",
    file: "src/text/zone.ts",
    source: "export const day = (date: Date): number => date.getDate();\n",
    says: "1 getDate uses the machine's time zone",
  },
  {
    title: "the machine's language",
    file: "src/text/language.ts",
    source:
      "export const order = (a: string, b: string): number => a.localeCompare(b);\n",
    says: "1 localeCompare depends on the machine's language",
  },
  {
    title: "module-level let",
    file: "src/text/counter.ts",
    source: "let count = 0;\nexport const next = (): number => (count += 1);\n",
    says: "1 module-level let is state",
  },
  {
    title: "a cache at module level",
    file: "src/text/cache.ts",
    source: "export const cache = new Map<string, string>();\n",
    says: "1 a container empty at module level is state",
  },
  {
    title: "a class that is no error",
    file: "src/text/reader.ts",
    source: "export class Reader {}\n",
    says: "1 a class that is no error",
  },
];

describe("purity check", () => {
  const { output, status } = tryWall(treeOf(impurities), [
    "scripts/check-purity.mjs",
    "--root",
    "ROOT",
  ]);

  test.for(impurities)("rejects $title", ({ file, says }) => {
    expect(output).toContain(`${file}:${says}`);
    expect(status).toBe(1);
  });

  test("accepts arguments, UTC and errors", () => {
    const source = [
      "export class TextError extends Error {}",
      'export const LETTERS = ["ا"] as const;',
      "export const NONE: readonly string[] = [];",
      "export const NOBODY: ReadonlySet<string> = new Set();",
      "export const day = (date: Date): number => date.getUTCDate();",
      "export const at = (ms: number): Date => new Date(ms);",
    ].join("\n");
    const { output, status } = tryWall({ "src/text/good.ts": source }, [
      "scripts/check-purity.mjs",
      "--root",
      "ROOT",
    ]);
    expect(output).toContain("1 pure files read, 0 problems");
    expect(status).toBe(0);
  });
});

describe("docs check", () => {
  const docs = ["scripts/check-docs.mjs", "--root", "ROOT"] as const;

  test("rejects an export without a doc comment", () => {
    const verdict = tryWall(
      {
        "src/text/bad.ts":
          "/** Documented. */\nexport const one = 1;\nexport const two = 2;\n",
      },
      [...docs],
    );
    expectFault(verdict, "src/text/bad.ts:3 two has no doc comment");
  });

  test("rejects a link that leads nowhere", () => {
    const verdict = tryWall({ "README.md": "[a](docs/missing.md)\n" }, [
      ...docs,
    ]);
    expectFault(verdict, "README.md: the link docs/missing.md leads nowhere");
  });
});

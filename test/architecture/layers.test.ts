import { describe, expect, test } from "vitest";
import { tryWall } from "./planted-tree.js";

const check = (
  files: Readonly<Record<string, string>>,
  ...options: readonly string[]
) => tryWall(files, ["scripts/check-layers.mjs", "--root", "ROOT", ...options]);

const SOUND = {
  "src/model/span.ts": "export interface Span { readonly start: number }\n",
  "src/coder/code.ts":
    'import type { Span } from "../model/span.js";\nexport const at = (span: Span): number => span.start;\n',
};

interface Planted {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const planted: readonly Planted[] = [
  {
    rule: "direction-model: src/model/to-later.ts → src/coder/code.ts",
    files: {
      "src/model/to-later.ts": 'export { at } from "../coder/code.js";\n',
    },
  },
  {
    rule: "direction-text: src/text/type-to-later.ts → src/coder/code.ts",
    files: {
      "src/text/type-to-later.ts":
        'import type { at } from "../coder/code.js";\nexport type At = typeof at;\n',
    },
  },
  {
    rule: "direction-countries: src/countries/sy/to-language.ts → src/languages/ar/fold.ts",
    files: {
      "src/languages/ar/fold.ts": "export const fold = 1;\n",
      "src/countries/sy/to-language.ts":
        'export { fold } from "../../languages/ar/fold.js";\n',
    },
  },
  {
    rule: "direction-packs: src/packs/to-store.ts → src/register/store.ts",
    files: {
      "src/register/store.ts": "export const store = 1;\n",
      "src/packs/to-store.ts":
        'export { store } from "../register/store.js";\n',
    },
  },
  {
    rule: "direction-server: src/server/to-command.ts → src/cli/to-command.ts",
    files: {
      "src/cli/to-command.ts": "export const main = 1;\n",
      "src/server/to-command.ts":
        'export { main } from "../cli/to-command.js";\n',
    },
  },
  {
    rule: "pure-no-node: src/model/node-module.ts → fs",
    files: {
      "src/model/node-module.ts":
        'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    },
  },
  {
    rule: "pure-packages: src/model/other-package.ts → ",
    files: {
      "src/model/other-package.ts":
        'import { Command } from "commander";\nexport const command = Command;\n',
    },
  },
  ...["src/register/export.ts", "src/cli/commands/search.ts"].map((file) => {
    const to = "src/register/vault/open-vault.ts";
    const from = file.startsWith("src/cli") ? "../../register" : ".";
    return {
      rule: `vault-apart: ${file} → ${to}`,
      files: {
        [to]: "export const open = 1;\n",
        "src/cli/commands/vault.ts":
          'export { open } from "../../register/vault/open-vault.js";\n',
        [file]: `export { open } from "${from}/vault/open-vault.js";\n`,
      },
    };
  }),
  {
    rule: "no-network: src/importers/network.ts → https",
    files: {
      "src/importers/network.ts":
        'import { get } from "node:https";\nexport const take = get;\n',
    },
  },
  {
    rule: "no-sibling-pack: src/countries/sy/to-country.ts → src/countries/iq/places.ts",
    files: {
      "src/countries/iq/places.ts": "export const places = 1;\n",
      "src/countries/sy/to-country.ts":
        'export { places } from "../iq/places.js";\n',
    },
  },
  {
    rule: "no-sibling-pack: src/languages/ar/to-tongue.ts → src/languages/ku/letters.ts",
    files: {
      "src/languages/ku/letters.ts": "export const letters = 1;\n",
      "src/languages/ar/to-tongue.ts":
        'export { letters } from "../ku/letters.js";\n',
    },
  },
  {
    rule: "no-sibling-format: src/importers/csv.ts → src/importers/rss.ts",
    files: {
      "src/importers/rss.ts": "export const rssImporter = 1;\n",
      "src/importers/csv.ts":
        'import { rssImporter } from "./rss.js";\nexport const csvImporter = rssImporter;\n',
    },
  },
  {
    rule: "no-cycle: src/model/a.ts → src/model/b.ts → src/model/a.ts",
    files: {
      "src/model/a.ts":
        'import type { B } from "./b.js";\nexport interface A { readonly b?: B }\n',
      "src/model/b.ts":
        'import type { A } from "./a.js";\nexport interface B { readonly a?: A }\n',
    },
  },
  {
    rule: "no-dev-package: src/cli/dev-package.ts → ",
    files: {
      "src/cli/dev-package.ts":
        'import fc from "fast-check";\nexport const check = fc;\n',
    },
  },
  {
    rule: "src-only: src/cli/to-script.ts → scripts/tool.mjs",
    files: {
      "scripts/tool.mjs": "export const tool = 1;\n",
      "src/cli/to-script.ts":
        'export { tool } from "../../scripts/tool.mjs";\n',
    },
  },
  {
    rule: "resolvable: src/model/nowhere.ts → ./missing.js",
    files: { "src/model/nowhere.ts": 'export * from "./missing.js";\n' },
  },
  {
    rule: "unknown-folder: src/utils/utils.ts",
    files: { "src/utils/utils.ts": "export const bad = 1;\n" },
  },
];

describe("who may import what", () => {
  test("a sound tree passes", () => {
    const { status, output } = check(SOUND);
    expect(output).toContain("2 source files read, 0 problems");
    expect(status).toBe(0);
  });

  describe("a tree with every fault", () => {
    const trees = planted.map(({ files }) => files);
    const verdict = check(Object.assign({}, SOUND, ...trees));

    test.for(planted)("$rule", ({ rule }) => {
      expect(verdict.output).toContain(rule);
      expect(verdict.status).toBe(1);
    });
  });

  test("fewer files than the floor fail", () => {
    const { status, output } = check(SOUND, "--floor", "3");
    expect(output).toContain("floor: read 2 source files, expected 3 or more");
    expect(status).toBe(1);
  });
});

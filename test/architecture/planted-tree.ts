import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

/** The checkout whose walls are tried. */
const PROJECT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

const SETTINGS = [
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "tsconfig.core.json",
  "tsconfig.node.json",
  ".oxlintrc.json",
];

/** What a wall said of a planted tree. */
export interface Verdict {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Builds a small project in a temporary folder, with this project's settings
 * and the given sources, runs one wall on it and removes it.
 *
 * @param files - contents by path, such as `src/model/a.ts`
 * @param command - script or package binary and its arguments; `ROOT` stands
 *   for the temporary folder. Scripts are paths inside this project.
 */
export function tryWall(
  files: Readonly<Record<string, string>>,
  command: readonly [string, ...string[]],
): Verdict {
  const root = mkdtempSync(path.join(tmpdir(), "isnad-planted-"));
  try {
    for (const name of SETTINGS)
      copyFileSync(path.join(PROJECT, name), path.join(root, name));
    symlinkSync(
      path.join(PROJECT, "node_modules"),
      path.join(root, "node_modules"),
      "junction",
    );
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    const [script, ...rest] = command;
    const run = spawnSync(
      process.execPath,
      [
        path.join(PROJECT, script),
        ...rest.map((argument) => argument.replace("ROOT", root)),
      ],
      {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const output = stripVTControlCharacters(run.stdout + run.stderr);
    return { status: run.status, output };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

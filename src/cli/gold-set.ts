import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { actorIdsOfTable } from "../evaluation/evaluate.js";
import type { GoldLink, ScoredReport } from "../evaluation/scored-record.js";
import type { ImportedReport } from "../importers/importer.js";
import { findInputs } from "../importers/input.js";
import { readReports } from "../importers/read-reports.js";
import { seenStart } from "../importers/seen.js";
import { IsnadError } from "../model/errors.js";
import {
  parseActorTable,
  type ActorTable,
} from "../operations/coding/actor-table.js";

/** A folder of labelled reports. */
export interface GoldSet {
  /** Name of the folder. */
  readonly name: string;
  readonly reports: readonly ImportedReport[];
  readonly gold: readonly ScoredReport[];
  readonly links: readonly GoldLink[] | undefined;
  /** SHA-256 over the set's files, for pinned figures. */
  readonly digest: string;
  /** `actor-ids.tsv` beside the folder, if there is one. */
  readonly actors:
    | { readonly table: ActorTable; readonly printed: ReadonlySet<string> }
    | undefined;
}

/** The project's own gold, beside the built program. */
export const OWN_GOLD = fileURLToPath(new URL("../../gold/", import.meta.url));

/** Folders of the project's own gold that hold labels, by name. */
export function ownGoldFolders(root: string = OWN_GOLD): readonly string[] {
  if (!existsSync(root)) {
    throw new IsnadError("CLI-GOLD-MISSING", { file: "gold.jsonl", dir: root });
  }
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .filter((folder) => existsSync(join(folder, "gold.jsonl")))
    .sort();
}

/**
 * Reads JSON lines that must all be sound.
 *
 * @throws IsnadError `EVAL-BAD-GOLD-LINE`
 */
export function readRecords<T>(file: string): readonly T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as T];
    } catch {
      const seen = seenStart(line);
      throw badGoldLine(file, index + 1, seen);
    }
  });
}

function badGoldLine(file: string, line: number, seen: string): IsnadError {
  const context = { file, line, pointer: "/", seen };
  return new IsnadError("EVAL-BAD-GOLD-LINE", context);
}

async function readGoldReports(file: string): Promise<ImportedReport[]> {
  const { inputs } = await findInputs([file], () => []);
  const reports: ImportedReport[] = [];
  for await (const item of readReports(inputs, { from: "jsonl" })) {
    if (!item.ok) throw badGoldLine(file, item.reject.line, item.reject.seen);
    reports.push(item.report);
  }
  return reports;
}

function actorsBeside(folder: string): GoldSet["actors"] {
  const file = join(folder, "..", "actor-ids.tsv");
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  return {
    table: parseActorTable(text, file),
    printed: actorIdsOfTable(text),
  };
}

/**
 * Reads a folder of labelled reports.
 *
 * @throws IsnadError `CLI-GOLD-MISSING`, `EVAL-BAD-GOLD-LINE`
 */
export async function readGoldSet(dir: string): Promise<GoldSet> {
  const folder = resolve(dir);
  const digest = createHash("sha256");
  for (const file of ["reports.jsonl", "gold.jsonl", "links.jsonl"]) {
    const path = join(folder, file);
    if (existsSync(path)) digest.update(readFileSync(path));
    else if (file !== "links.jsonl") {
      throw new IsnadError("CLI-GOLD-MISSING", { file, dir });
    }
  }
  const links = join(folder, "links.jsonl");
  return {
    name: basename(folder),
    reports: await readGoldReports(join(folder, "reports.jsonl")),
    gold: readRecords<ScoredReport>(join(folder, "gold.jsonl")),
    links: existsSync(links) ? readRecords<GoldLink>(links) : undefined,
    digest: digest.digest("hex"),
    actors: actorsBeside(folder),
  };
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { GoldLink, ScoredReport } from "../../src/evaluation/index.js";

const ROOT = new URL("../../", import.meta.url);

/** Reads a JSONL file by its path from the project's root. */
export function readJsonl<T>(path: string): readonly T[] {
  return readFileSync(new URL(path, ROOT), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Labels and links of one set of gold/, with the digest of both files. */
export function readGoldSet(set: string): {
  readonly gold: readonly ScoredReport[];
  readonly links: readonly GoldLink[];
  readonly digest: string;
} {
  const hash = createHash("sha256");
  for (const name of ["gold.jsonl", "links.jsonl"])
    hash.update(readFileSync(new URL(`gold/${set}/${name}`, ROOT)));
  return {
    gold: readJsonl(`gold/${set}/gold.jsonl`),
    links: readJsonl(`gold/${set}/links.jsonl`),
    digest: hash.digest("hex"),
  };
}

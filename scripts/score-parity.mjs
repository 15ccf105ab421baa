#!/usr/bin/env node
// Figures of the team's scorer on seeded wrong predictions: what our scorer has
// to print as well. Stores seeds, digests and figures only, never a text.
//
//   node scripts/score-parity.mjs [--shared DIR] [--check]
//
// --check writes nothing and fails when the stored figures are not the scorer's.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  perturb,
  SEEDS,
  SETS,
} from "../test/fixtures/score-parity/perturb.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STORED = join(ROOT, "test/fixtures/score-parity/figures.jsonl");

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: join(ROOT, "../shared") },
    check: { type: "boolean", default: false },
  },
});

const readJsonl = (text) =>
  text.split("\n").flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
const writeJsonl = (file, records) =>
  writeFileSync(file, records.map((r) => `${JSON.stringify(r)}\n`).join(""));

const scorer = join(values.shared, "gold/score.mjs");
if (!existsSync(scorer)) {
  console.error(`saw no ${scorer}, expected the team's scorer; give --shared`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), "isnad-parity-"));
const lines = [];
try {
  for (const set of SETS) {
    const folder = join(ROOT, "gold", set);
    const goldText = readFileSync(join(folder, "gold.jsonl"), "utf8");
    const linksText = readFileSync(join(folder, "links.jsonl"), "utf8");
    const hash = createHash("sha256").update(goldText).update(linksText);
    const digest = hash.digest("hex");
    const gold = readJsonl(goldText);
    const links = readJsonl(linksText);
    for (const seed of SEEDS) {
      const { predictions, register } = perturb({ gold, links, seed });
      const pred = join(work, "pred.jsonl");
      const incidents = join(work, "register.jsonl");
      writeJsonl(pred, predictions);
      if (register) writeJsonl(incidents, register);
      const args = [scorer, "--json", "--gold", folder, "--pred", pred];
      if (register) args.push("--register", incidents);
      const output = execFileSync(process.execPath, args, { encoding: "utf8" });
      const figures = JSON.parse(output);
      lines.push(JSON.stringify({ set, seed, digest, figures }));
    }
  }
} finally {
  rmSync(work, { recursive: true });
}

const content = `${lines.join("\n")}\n`;
if (!values.check) {
  writeFileSync(STORED, content);
  console.log(`${lines.length} perturbed predictions scored`);
} else {
  const stored = existsSync(STORED)
    ? readFileSync(STORED, "utf8").trim().split("\n")
    : [];
  const same = lines.filter((line, at) => line === stored[at]).length;
  const failed = Math.max(lines.length, stored.length) - same;
  console.log(`${same} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

import type { Command } from "commander";
import {
  changesCsv,
  checkBundle,
  compareEditions,
  INCIDENTS_FILE,
  type BundleFinding,
  type CheckedBundle,
  type Edition,
} from "../../exporters/bundle/index.js";
import { IsnadError } from "../../model/errors.js";
import { badValue, runParsed } from "../arguments.js";
import type { CommandIo } from "../command.js";
import { EXIT } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { printPieces } from "../new-file.js";
import { readFolder } from "./bundle-folder.js";

/** Checks the bundle of a folder; see `checkBundle`. */
async function verifyBundle(folder: string): Promise<CheckedBundle> {
  return checkBundle(await readFolder(folder));
}

/** Prints what is wrong with a bundle, a line each; nothing when it is sound. */
async function printBundleFindings(
  folder: string,
  io: CommandIo,
): Promise<number> {
  const { manifest, findings } = await verifyBundle(folder);
  const writer = lineWriter(io.stdout);
  for (const finding of findings) await writer.write(JSON.stringify(finding));
  await writer.end();
  const told =
    manifest === null
      ? ""
      : ` (edition ${manifest.edition}, ${manifest.review.en} · ${manifest.review.ar})`;
  io.stderr.write(
    findings.length === 0
      ? `isnad: sound${told} · سليم\n`
      : `isnad: faults: ${findings.length}${told} · مواضع خلل\n`,
  );
  return findings.length === 0 ? EXIT.ok : EXIT.unsound;
}

/** A changed edition is compared with nothing: it is not what was published. */
async function editionIn(folder: string): Promise<Edition> {
  const files = await readFolder(folder);
  const { findings } = checkBundle(files);
  const [first]: readonly (BundleFinding | undefined)[] = findings;
  if (first !== undefined) {
    const seen = `${first.code} ${first.file}`;
    throw new IsnadError("EXP-BUNDLE-UNREADABLE", { file: folder, seen });
  }
  const lines = (name: string) =>
    new TextDecoder()
      .decode(files.get(name))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as never);
  return { incidents: lines(INCIDENTS_FILE), refuted: lines("refuted.jsonl") };
}

async function printDiff(
  a: string,
  b: string,
  format: string,
  io: CommandIo,
): Promise<number> {
  const changes = compareEditions(await editionIn(a), await editionIn(b));
  if (format === "csv") {
    await printPieces([changesCsv(changes)], io.stdout);
    return EXIT.ok;
  }
  const writer = lineWriter(io.stdout);
  for (const change of changes) await writer.write(JSON.stringify(change));
  await writer.end();
  return EXIT.ok;
}

/** `release diff A B`, `release verify A`, `verify A`. */
export async function readEditions(
  parser: Command,
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  parser
    .argument("ACTION")
    .argument("A")
    .argument("[B]")
    .option("--format <NAME>", "of the changes: jsonl or csv", "jsonl");
  return runParsed(parser, args, io, async () => {
    const [action = "", a = "", b] = parser.args;
    const { format } = parser.opts<{ readonly format: string }>();
    if (format !== "jsonl" && format !== "csv")
      throw badValue("--format", format, "jsonl, csv");
    if (action === "verify" && b === undefined)
      return printBundleFindings(a, io);
    if (action === "diff" && b !== undefined)
      return printDiff(a, b, format, io);
    throw badValue(action, b ?? "", "diff A B, verify A");
  });
}

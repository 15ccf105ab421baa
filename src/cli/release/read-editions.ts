import type { Command } from "commander";
import {
  changesCsv,
  checkBundle,
  compareEditions,
  correctionNotice,
  type CheckedBundle,
} from "../../exporters/bundle/index.js";
import { runParsed } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import type { CommandIo } from "../command.js";
import { EXIT } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { printPieces } from "../new-file.js";
import { readFolder } from "./bundle-folder.js";
import { editionIn } from "./edition-in.js";

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

interface DiffOptions {
  readonly format: string;
  readonly notice?: string;
}

async function printDiff(
  a: string,
  b: string,
  { format, notice }: DiffOptions,
  io: CommandIo,
): Promise<number> {
  if (notice !== undefined && notice !== "ar" && notice !== "en")
    throw badValue("--notice", notice, "ar, en");
  const [before, after] = [await editionIn(a), await editionIn(b)];
  const changes = compareEditions(before, after);
  if (notice === undefined && format === "csv") {
    await printPieces([changesCsv(changes)], io.stdout);
    return EXIT.ok;
  }
  const writer = lineWriter(io.stdout);
  if (notice !== undefined) {
    // What partners may see is not said to the public by a correction.
    if (before.audience !== after.audience)
      throw badValue("--notice", `${before.audience}, ${after.audience}`, {
        ar: "إصداران لمتلقٍّ واحد",
        en: "two editions for the same audience",
      });
    await writer.write(correctionNotice(before, after, changes, notice));
    await writer.end();
    return EXIT.ok;
  }
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
    .option("--format <NAME>", "of the changes: jsonl or csv", "jsonl")
    .option("--notice <LANGUAGE>", "diff: a notice to publish, ar or en");
  return runParsed(parser, args, io, async () => {
    const [action = "", a = "", b] = parser.args;
    const options = parser.opts<DiffOptions>();
    const { format } = options;
    if (format !== "jsonl" && format !== "csv")
      throw badValue("--format", format, "jsonl, csv");
    if (action === "verify" && b === undefined)
      return printBundleFindings(a, io);
    if (action === "diff" && b !== undefined)
      return printDiff(a, b, options, io);
    throw badValue(action, b ?? "", "diff A B, verify A");
  });
}

import { createReadStream } from "node:fs";
import { guessMapping } from "../../importers/adopted/guess-mapping.js";
import type { AdoptMapping } from "../../importers/adopted/adopt-mapping.js";
import { reportKey } from "../../model/identity.js";
import { linkRegister } from "../../register/link-register.js";
import { logImport } from "../../register/log/import-entry.js";
import type { Register } from "../../register/open-register.js";
import { countedSize } from "../../register/register-size.js";
import {
  withFaults,
  adoptedItems,
  type Adoption,
} from "../../operations/adopting/adopted-items.js";
import {
  ownerCode,
  readTables,
  type GivenTables,
} from "../../operations/adopting/adopted-rows.js";
import { columnTally } from "../../operations/adopting/column-tally.js";
import { duplicateLine, duplicateText } from "../adopting/duplicate-text.js";
import { writeAdopted } from "../adopting/export-adopted.js";
import { listDuplicates } from "../../operations/adopting/list-duplicates.js";
import {
  readAdoptMapping,
  saveAdoptMapping,
} from "../adopting/mapping-file.js";
import {
  previewLines,
  previewText,
  repeatedLines,
} from "../adopting/preview-text.js";
import { rowKnowledge } from "../../operations/adopting/row-knowledge.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { captureTeller } from "../../operations/importing/captures.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { importReports } from "../../operations/importing/import-run.js";
import { lineWriter } from "../line-writer.js";
import { programLinker, world } from "../../operations/linker.js";
import { runOnRegister, runOnStore } from "../register-command.js";
import { rejectList } from "../reject-list.js";
import { runSummary } from "../run-summary.js";
import { untilAborted } from "../../operations/until-aborted.js";

const HELP: CommandHelp = {
  usage: "adopt [FILE…]",
  en: "Takes an office's own register in: each row a report of it, its values cited by cell, its numbers kept. Lists rows that are likely doubles; merges none. Writes the table out again.",
  ar: "يضم سجل مكتبك نفسه: كل صف مادة منه، وكل قيمة بموضع خليتها، والأرقام الخاصة كما هي. يعرض الصفوف التي يُرجَّح تكرارها ولا يدمج منها شيئاً. ويكتب الجدول من جديد كما كان.",
  examples: [
    {
      en: "look first: what is understood of each column; the guess is saved",
      ar: "المعاينة أولاً: ما يُفهم من كل عمود؛ ويُحفظ التخمين لتصحيحه",
      line: "isnad adopt shuhada.xlsx --columns shuhada.json --dry-run",
    },
    {
      en: "take it in, with the columns as corrected",
      ar: "الضم بالأعمدة بعد تصحيحها",
      line: "isnad adopt shuhada.xlsx --columns shuhada.json --owner daraa-office --register daraa",
    },
    {
      en: "the same table again, with what people decided beside each row",
      ar: "الجدول نفسه من جديد، ومعه إجراءات المدققين بجانب كل صف",
      line: "isnad adopt --export out --owner daraa-office --with-decisions --register daraa",
    },
  ],
};

interface Options {
  readonly register?: string;
  readonly columns?: string;
  readonly owner: string;
  readonly dryRun?: true;
  readonly duplicates?: true;
  readonly export?: string;
  readonly withDecisions?: true;
  readonly format: string;
}

async function mappingOf(
  given: GivenTables,
  { columns, owner }: Options,
  io: CommandIo,
): Promise<AdoptMapping> {
  const known = columns === undefined ? undefined : readAdoptMapping(columns);
  if (known !== undefined) return known;
  const guess = guessMapping(owner, given.tables);
  if (columns === undefined) return guess;
  await saveAdoptMapping(columns, guess);
  io.stderr.write(
    `isnad: guessed the columns; look at ${columns} and correct it\n` +
      `isnad: خُمّنت الأعمدة؛ راجع ${columns} وصحّحه\n`,
  );
  return guess;
}

type Tally = ReturnType<typeof columnTally>;

async function printPreview(
  tally: Tally,
  { format }: Options,
  io: CommandIo,
): Promise<void> {
  const writer = lineWriter(io.stdout);
  if (format === "table")
    await writer.write(previewText(tally.sheets(), io.stdout));
  else
    for (const line of previewLines(tally.sheets())) await writer.write(line);
  await writer.end();
}

async function prepared(
  files: readonly string[],
  options: Options,
  io: CommandIo,
) {
  const given = await readTables(
    files.map((file) => ({
      name: file,
      path: file,
      open: () => createReadStream(file),
    })),
  );
  const mapping = await mappingOf(given, options, io);
  const owner = ownerCode(options.owner);
  const knowledge = rowKnowledge(world());
  const adoption: Adoption = {
    tables: given.tables,
    mapping,
    owner,
    knowledge,
  };
  const tally = columnTally(mapping);
  given.tables.forEach(tally.add);
  const adopted = adoptedItems(adoption, tally.onRow);
  const items = withFaults(given, adopted.items);
  return { ...adopted, items, tally, owner };
}

/** Reads all and stores nothing. */
async function preview(
  files: readonly string[],
  options: Options,
  io: CommandIo,
): Promise<number> {
  const { items, tally, repeated } = await prepared(files, options, io);
  const list = rejectList();
  for await (const item of untilAborted(items, io.signal))
    if (!item.ok) list.add(item);
  for (const line of list.lines()) io.stderr.write(`${line}\n`);
  for (const line of repeatedLines(repeated())) io.stderr.write(`${line}\n`);
  await printPreview(tally, options, io);
  return io.signal?.aborted === true ? EXIT.interrupted : EXIT.ok;
}

/** Rows that are committed together. */
const BATCH = 500;

async function printDuplicates(
  register: Register,
  owner: string,
  { format }: Options,
  io: CommandIo,
): Promise<void> {
  const pairs = await listDuplicates(register, owner);
  const writer = lineWriter(io.stdout);
  for (const pair of pairs)
    await writer.write(
      format === "table" ? duplicateText(pair) : duplicateLine(pair),
    );
  await writer.end();
  io.stderr.write(
    `isnad: ${pairs.length} pairs of rows are likely one happening; none was merged: isnad decide merge INCIDENT INCIDENT\n` +
      `isnad: أزواج صفوف يُرجَّح أنها حادثة واحدة: ${pairs.length}؛ لم يُدمج منها شيء: isnad decide merge INCIDENT INCIDENT\n`,
  );
}

async function adopt(
  register: Register,
  files: readonly string[],
  options: Options,
  io: CommandIo,
): Promise<number> {
  const start = performance.now();
  const { items, reader, tally, owner, repeated } = await prepared(
    files,
    options,
    io,
  );
  const list = rejectList();
  const done = await importReports(untilAborted(items, io.signal), register, {
    reader,
    namespace: owner,
    batch: BATCH,
    captureOf: captureTeller(new Date().toISOString()),
    onOutcome: (outcome) => list.add(outcome),
  });
  await logImport(register, { ...done, namespace: owner });
  for (const line of list.lines()) io.stderr.write(`${line}\n`);
  for (const line of repeatedLines(repeated())) io.stderr.write(`${line}\n`);
  if (io.signal?.aborted === true) return EXIT.interrupted;
  await linkRegister(register, programLinker());
  const size = await countedSize(register);
  const seconds = (performance.now() - start) / 1000;
  const { rejected: bad } = list;
  for (const line of runSummary({ tally: done, rejected: bad, size, seconds }))
    io.stderr.write(`${line}\n`);
  await printPreview(tally, options, io);
  await printDuplicates(register, owner, options, io);
  return EXIT.ok;
}

function checkOptions(options: Options, files: readonly string[]): void {
  const { format, owner } = options;
  if (format !== "table" && format !== "jsonl")
    throw badValue("--format", format, "table, jsonl");
  reportKey({ namespace: ownerCode(owner), id: "0", text: "" });
  const isAsked = options.export !== undefined || options.duplicates === true;
  if (files.length === 0 && !isAsked)
    throw badValue("FILE", "", {
      ar: "ملف CSV أو XLSX",
      en: "a file, CSV or XLSX",
    });
  if (options.register === undefined && options.dryRun !== true)
    throw badValue("--register", "", {
      ar: "السجل: مجلده أو ملفه",
      en: "the register: its folder or file",
    });
}

/** Makes `isnad adopt`. */
export function adoptCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("adopt", HELP)
      .argument("[FILE...]", "CSV or XLSX files of one office")
      .option("--register <DIR|FILE>", "the register: its folder or file")
      .option(
        "--columns <FILE>",
        "how columns are read (JSON); made if missing",
      )
      .option(
        "--owner <NAME>",
        "the office: who gave the rows their numbers",
        "office",
      )
      .option("--dry-run", "print what is understood; store nothing")
      .option("--duplicates", "list likely doubles of rows taken in before")
      .option("--export <DIR>", "a new folder: the office's files again")
      .option("--with-decisions", "there, with columns of what people decided")
      .option("--format <FORMAT>", "table or jsonl", "table");
    const isDry = args.includes("--dry-run");
    if (isDry)
      return runOnStore({ parser, args, io }, () => {
        const options: Options = parser.opts();
        checkOptions(options, parser.args);
        return preview(parser.args, options, io);
      });
    const create = !args.includes("--export") && !args.includes("--duplicates");
    return runOnRegister({ parser, args, io, create }, () => {
      const options: Options = parser.opts();
      const files = parser.args;
      checkOptions(options, files);
      return async (register) => {
        const owner = ownerCode(options.owner);
        if (options.export !== undefined)
          return writeAdopted(
            register,
            { ...options, owner, folder: options.export },
            io,
          );
        if (files.length > 0) return adopt(register, files, options, io);
        await linkRegister(register, programLinker());
        await printDuplicates(register, owner, options, io);
        return EXIT.ok;
      };
    });
  };
}

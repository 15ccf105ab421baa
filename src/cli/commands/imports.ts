import { linkRegister, type Linker } from "../../register/link-register.js";
import { forgetFetchedPages } from "../../register/fetched-pages.js";
import { listImports } from "../../register/imports/list-imports.js";
import {
  undoImport,
  type ImportUndone,
  type UndoRequest,
} from "../../register/imports/undo-import.js";
import type { Register } from "../../register/open-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { importTable } from "../imports/import-table.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../../operations/linker.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "imports [undo ID]",
  en: "Lists what was imported and when, or undoes an import: what nothing else brought leaves claims, incidents, search and figures. Its evidence stays until it is withdrawn; importing again brings it back.",
  ar: "يعرض ما استُورد ومتى، أو يتراجع عن استيراد: ما لم يأتِ به غيره يخرج من الروايات والحوادث والبحث والأرقام. يبقى دليله حتى يُسحب، وإعادة الاستيراد تعيده.",
  examples: [
    {
      en: "what came in, with files and counts",
      ar: "ما دخل السجل، بملفاته وأعداده",
      line: "isnad imports --register daraa --format table",
    },
    {
      en: "a wrong folder was imported; the reason stays and is signed",
      ar: "استُورد مجلد خطأً؛ والسبب يبقى موقّعاً",
      line: 'isnad imports undo 1f3c5a7b --reason "wrong folder" --author A1 --register daraa',
    },
  ],
};

interface Options {
  readonly format: string;
  readonly reason?: string;
  readonly author?: string;
  readonly evenDecided: boolean;
}

function undoneLines(done: ImportUndone): readonly string[] {
  const { versions, reports, decisions } = done;
  const id = done.import.slice(0, 12);
  if (done.isAgain)
    return [
      `import ${id} was undone before: nothing was changed`,
      `سبق التراجع عن الاستيراد ${id}: لم يتغير شيء`,
    ];
  return [
    `import ${id} undone: versions that left ${versions}, reports touched ${reports}, decisions without ground ${decisions.length}; the evidence stays until it is withdrawn`,
    `تم التراجع عن الاستيراد ${id}: نسخ خرجت ${versions}، مواد تأثرت ${reports}، إجراءات بلا أساس ${decisions.length}؛ ويبقى الدليل حتى يُسحب`,
  ];
}

async function undo(
  register: Register,
  request: UndoRequest,
  io: CommandIo,
  linker: Linker,
): Promise<number> {
  const done = await undoImport(register, request);
  io.stdout.write(`${JSON.stringify(done)}\n`);
  for (const line of undoneLines(done)) io.stderr.write(`isnad: ${line}\n`);
  // A page that left is to be fetched again when it is asked for.
  if (!done.isAgain) await forgetFetchedPages(register);
  await linkRegister(register, linker);
  return EXIT.ok;
}

async function list(
  { store }: Register,
  format: string,
  io: CommandIo,
): Promise<number> {
  const imports = await listImports(store);
  if (format === "table") {
    io.stdout.write(importTable(imports, io.stdout));
    return EXIT.ok;
  }
  const writer = lineWriter(io.stdout);
  for (const one of imports) await writer.write(JSON.stringify(one));
  await writer.end();
  return EXIT.ok;
}

function undoRequest(
  id: string | undefined,
  { reason, author, evenDecided }: Options,
): UndoRequest {
  if (id === undefined)
    throw badValue("ID", NOTHING, {
      ar: "معرّف استيراد، كما يعرضه isnad imports",
      en: "the id of an import, as isnad imports lists it",
    });
  if (reason === undefined || reason.trim() === "")
    throw badValue("--reason", NOTHING, { ar: "سبب", en: "a reason" });
  if (author === undefined)
    throw badValue("--author", NOTHING, { ar: "رمز", en: "a code" });
  return { import: id, reason, author, evenDecided };
}

/** Makes `isnad imports`. */
export function importsCommand(linker = programLinker): RunCommand {
  return (args, io) => {
    const parser = commandParser("imports", HELP)
      .argument("[ACTION]", "undo; lists when left out")
      .argument("[ID]", "of an import, its first eight digits or more")
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--reason <WORDS>", "why; it stays and is signed")
      .option("--author <CODE>", "who decides: a code, never a name")
      .option("--even-decided", "also reports that people decided on", false);
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const [action, id] = parser.args;
      const { format } = options;
      if (format !== "jsonl" && format !== "table")
        throw badValue("--format", format, "jsonl, table");
      if (action === undefined) return (register) => list(register, format, io);
      if (action !== "undo") throw badValue("imports", action, "undo");
      const request = undoRequest(id, options);
      return (register) => undo(register, request, io, linker());
    });
  };
}

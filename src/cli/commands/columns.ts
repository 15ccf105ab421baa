import { createReadStream } from "node:fs";
import type {
  ColumnPreview,
  SheetPreview,
} from "../../importers/columns/preview.js";
import { columnLetters } from "../../importers/tables/cell-address.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { COLUMNS_OPTION, readColumns } from "../columns-file.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { newFile, printPieces } from "../new-file.js";
import { rejectList } from "../reject-list.js";
import { inputsOf } from "../report-run.js";
import { formatTable } from "../table.js";
import { visibleText } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "columns FILE",
  en: "Shows how the columns of a CSV or XLSX table would be read, and saves that as a mapping to correct.",
  ar: "يعرض كيف ستُقرأ أعمدة جدول CSV أو XLSX، ويحفظ ذلك في ملف يُصحَّح ويُعاد استعماله.",
  examples: [
    {
      en: "what is in it, and which rows would be rejected",
      ar: "ما فيه، وأي صفوفه ستُرفض",
      line: "isnad columns reports.xlsx",
    },
    {
      en: "save the mapping, correct it, look again",
      ar: "حفظ ملف الأعمدة ثم تصحيحه ومعاينته",
      line: "isnad columns reports.xlsx --save map.json && isnad columns reports.xlsx --columns map.json",
    },
    {
      en: "read the table by it",
      ar: "قراءة الجدول به",
      line: "isnad run reports.xlsx --columns map.json --register daraa",
    },
  ],
};

interface Options {
  readonly columns?: string;
  readonly save?: string;
}

const TITLES = [
  { title: "column · العمود" },
  { title: "name · الاسم", maxWidth: 40 },
  { title: "field · الحقل" },
  { title: "first values · أول القيم", maxWidth: 100 },
];

const rowOf = ({ column, key, field, values }: ColumnPreview) => [
  columnLetters(column),
  key,
  field,
  values.join(" | "),
];

function* printed(
  previews: readonly SheetPreview[],
  io: CommandIo,
): Generator<string> {
  const { isTTY: isTerminal = false, columns: width } = io.stdout;
  for (const [at, { sheet, header, rows, columns }] of previews.entries()) {
    const name = sheet === null ? "" : `${visibleText(sheet)} · `;
    if (at > 0) yield "\n";
    yield `${name}header row ${header} · صف العناوين ${header} · rows ${rows} · الصفوف ${rows}\n`;
    yield `${formatTable(TITLES, columns.map(rowOf), { isTerminal, width })}\n`;
  }
}

/** The mapping of the sheets that are known, or the draft of the first. */
function savedOf(previews: readonly SheetPreview[]): unknown {
  const known = previews.filter(({ mapping }) => mapping !== null);
  const [first] = known.length > 0 ? known : previews;
  const names = (preview: SheetPreview | undefined) =>
    JSON.stringify(preview?.mapping?.columns);
  const alike = known.filter((one) => names(one) === names(first));
  const isSome = alike.length > 0 && alike.length < previews.length;
  const sheets = isSome ? alike.flatMap(({ sheet }) => sheet ?? []) : [];
  const mapping = (first?.draft ?? {}) as Readonly<Record<string, unknown>>;
  return sheets.length > 0 ? { ...mapping, sheets } : mapping;
}

/** Reads the table as `run` would, and tells how many rows are reports. */
async function tryRows(file: string, columns: unknown, io: CommandIo) {
  const { readReports } = await import("../../importers/read-reports.js");
  const list = rejectList();
  let reports = 0;
  const inputs = await inputsOf([file], io);
  for await (const item of readReports(inputs, { columns })) {
    if (io.signal?.aborted === true) return;
    if (item.ok) reports += 1;
    const { ok } = item;
    list.add(ok ? { kind: "line", line: "", notices: item.notices } : item);
  }
  for (const line of list.lines()) io.stderr.write(`${line}\n`);
  io.stderr.write(
    `isnad: ${reports} rows would be reports, ${list.rejected} would be rejected\n` +
      `isnad: صفوف ستُقرأ مواد: ${reports}، وما سيُرفض: ${list.rejected}\n`,
  );
}

/** Makes `isnad columns`. */
export function columnsCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("columns", HELP)
      .argument("<FILE>", "CSV or XLSX")
      .option(...COLUMNS_OPTION)
      .option("--save <MAP>", "write the mapping to a new file (JSON)");
    return runParsed(parser, args, io, async () => {
      const options: Options = parser.opts();
      const [file = ""] = parser.args;
      await inputsOf([file], io);
      const given =
        options.columns === undefined ? null : readColumns(options.columns);
      const saved = options.save === undefined ? null : newFile(options.save);
      const { previewTable } =
        await import("../../importers/columns/preview.js");
      const previews = await previewTable(
        { bytes: createReadStream(file), path: file },
        given,
      );
      await printPieces(printed(previews, io), io.stdout);
      await tryRows(file, given ?? undefined, io);
      if (saved !== null) {
        const json = `${JSON.stringify(savedOf(previews), null, 2)}\n`;
        await saved.write([json]);
        const name = visibleText(options.save ?? "");
        io.stderr.write(
          `isnad: mapping written to ${name}; look at it, then: --columns ${name}\n` +
            `isnad: كُتب ملف الأعمدة ⁨${name}⁩؛ راجعه ثم استعمله: ⁨--columns ${name}⁩\n`,
        );
      }
      return io.signal?.aborted === true ? EXIT.interrupted : EXIT.ok;
    });
  };
}

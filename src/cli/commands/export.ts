import type { World } from "../../countries/pack.js";
import { exporterOf } from "../../exporters/export-incidents.js";
import { EXPORTERS } from "../../exporters/registry.js";
import type { LeftOut } from "../../release/index.js";
import { loadWorld } from "../../packs/load-world.js";
import { exportCopy } from "../../operations/asking/export-copy.js";
import { linkRegister } from "../../register/link-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { audienceOf } from "../audience-option.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { incidentQuery } from "../../operations/incident-filter.js";
import { programLinker } from "../../operations/linker.js";
import { chosenIncidents, type Choice } from "../exporting/chosen-incidents.js";
import { WHOLE_REGISTER, wholeRegister } from "../exporting/whole-register.js";
import { exportOutput } from "../exporting/output.js";
import { newFile } from "../new-file.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "export",
  en: "Writes the register's incidents out for others; for the public by default.",
  ar: "يكتب حوادث السجل لغيرك؛ للعموم ما لم تقل غير ذلك.",
  examples: [
    {
      en: "a spreadsheet without private names",
      ar: "جدول لبرامج الحساب، دون أسماء خاصة",
      line: "isnad export --register daraa --format csv --out daraa.csv",
    },
    {
      en: "the register itself as JSON lines; merge makes it again of them",
      ar: "السجل نفسه أسطر JSON، ويعيده الأمر merge منها كما كان",
      line: "isnad export --register daraa --format register --audience internal --author A1 --out daraa.jsonl",
    },
    {
      en: "every incident, for the office alone",
      ar: "كل الحوادث، للمكتب وحده",
      line: "isnad export --register daraa --format incidents-jsonl --audience internal --out all.jsonl",
    },
    {
      en: "a file of one incident to read, each value with the sentence that says it",
      ar: "ملف حادثة واحدة للقراءة، ومع كل قيمة الجملة التي تقولها",
      line: "isnad export --register daraa --format dossier --audience internal --id inc-0123456789abcdef0123456789abcdef --out dossier.docx",
    },
  ],
};

interface Options extends Choice {
  readonly format: string;
  readonly audience: string;
  readonly columns: string;
  readonly out?: string;
  readonly leftOut?: string;
  readonly author?: string;
}

const byKey = (
  [a]: readonly [string, number],
  [b]: readonly [string, number],
) => (a < b ? -1 : 1);

/** Says how much of what was left out; nothing is withheld silently. */
function reportLeftOut(leftOut: readonly LeftOut[], io: CommandIo): void {
  const counts = new Map<string, number>();
  for (const { field, reason, count } of leftOut) {
    const place = field.replaceAll(/\/\d+/g, "/*");
    const key = `${reason} ${place}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  if (counts.size === 0) return;
  io.stderr.write("isnad: left out of the file · ما لم يُكتب في الملف:\n");
  for (const [key, count] of [...counts].sort(byKey)) {
    io.stderr.write(`  ${key}: ${count}\n`);
  }
}

/** Which incidents were asked for, for whoever reads the files. */
function filterAsked(options: Options): Readonly<Record<string, string>> {
  const { from, to, place, type, actor, id } = options;
  const told = Object.entries({ from, to, place, type, actor, id });
  return Object.fromEntries(
    told.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function languageOf(value: string): "ar" | "en" {
  if (value === "ar" || value === "en") return value;
  throw badValue("--columns", value, "ar, en");
}

/** What the command calls; a test gives its own. */
export interface ExportDependencies {
  readonly loadWorld: () => World;
}

/** Makes `isnad export`. */
export function exportCommand(
  dependencies: ExportDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("export", HELP)
      .requiredOption(...REGISTER_OPTION)
      .requiredOption(
        "--format <NAME>",
        [...EXPORTERS.map(({ format }) => format), WHOLE_REGISTER].join(", "),
      )
      .option("--audience <NAME>", "public, partner or internal", "public")
      .option("--columns <LANGUAGE>", "ar or en: titles and labels", "ar")
      .option(
        "--out <FILE|DIR>",
        "a new file, or a new folder where the format makes several; else standard output",
      )
      .option("--left-out <FILE>", "a new file listing what was left out")
      .option("--id <ID,…>", "these incidents alone")
      .option(
        "--author <CODE>",
        `${WHOLE_REGISTER}: who makes it, a code, never a name`,
      )
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--type <TYPES>", "event types, parted by commas")
      .option("--actor <ID|NAME>", "perpetrator or target");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format, out, leftOut: list } = options;
      const audience = audienceOf(options.audience);
      if (format === WHOLE_REGISTER)
        return wholeRegister(options, audience, io);
      incidentQuery(options);
      const exporter = exporterOf(format);
      const output = exportOutput(exporter, out);
      const listFile = list === undefined ? undefined : newFile(list);
      const language = languageOf(options.columns);
      return async (register) => {
        await linkRegister(register, programLinker());
        const incidents = await chosenIncidents(register, options, exporter);
        const copy = await exportCopy(register, {
          ...{ incidents, format, audience, language },
          filter: filterAsked(options),
          loadWorld: dependencies.loadWorld,
        });
        const { leftOut } = copy;
        await output.write(format, copy, io);
        const lines = leftOut.map((entry) => `${JSON.stringify(entry)}\n`);
        if (listFile) await listFile.write(lines);
        reportLeftOut(leftOut, io);
        return EXIT.ok;
      };
    });
  };
}

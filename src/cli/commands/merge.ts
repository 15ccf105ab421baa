import { scrubErased } from "../../register/withdrawal/scrub.js";
import {
  mergeBundle,
  type Merged,
} from "../../register/exchange/merge-bundle.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { conflicting } from "../deciding/conflicting.js";
import { printDecisions, withIncidents } from "../deciding/told-decisions.js";
import { exchangedLines } from "../exchange/exchanged-lines.js";
import {
  isPartnerFile,
  takePartnerFile,
} from "../exchange/take-partner-file.js";
import { linkNow } from "../link-now.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "merge FILE",
  en: "Takes in what another device of your office, or another office, wrote by `exchange`, and prints the decisions that conflict.",
  ar: "يضم ما كتبه جهاز آخر من مكتبك أو مكتب آخر بالأمر exchange، ويطبع الإجراءات المتعارضة.",
  examples: [
    {
      en: "again changes nothing",
      ar: "وإعادته لا تغيّر شيئاً",
      line: "isnad merge daraa.age --register daraa --identity my.key",
    },
    {
      en: "the first time, after comparing the device's number by voice",
      ar: "أول مرة، بعد مقارنة رقم الجهاز بالصوت",
      line: "isnad merge daraa.age --register daraa --identity my.key --trust 0123456789abcdef",
    },
  ],
};

interface Options {
  readonly identity?: string;
  readonly trust?: readonly string[];
  readonly format: string;
}

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

function tell(merged: Merged, conflicts: number, io: CommandIo): void {
  const { from, newReports, newVersions, readAgain } = merged;
  const { withdrawn, newEntries, newDecisions, forked } = merged;
  const device = from.slice(0, 16);
  const lines = [
    `isnad: from device ${device}: new reports ${newReports}, new versions ${newVersions}, read again ${readAgain}, withdrawn here ${withdrawn}, log entries ${newEntries}, of them decisions ${newDecisions}`,
    `isnad: من الجهاز ${device}: مواد جديدة ${newReports}، نسخ جديدة ${newVersions}، قُرئت ثانية ${readAgain}، مسحوبة هنا ${withdrawn}، قيود ${newEntries}، منها إجراءات ${newDecisions}`,
    `isnad: conflicts ${conflicts}`,
    `isnad: تعارضات ${conflicts}`,
    ...forked.flatMap((id) => [
      `isnad: warning: device ${id.slice(0, 16)} was copied; a copy of this register decides elsewhere under its name`,
      `isnad: تحذير: الجهاز ${id.slice(0, 16)} منسوخ؛ تعمل نسخة من هذا السجل في مكان آخر باسمه`,
    ]),
  ];
  for (const line of lines) io.stderr.write(`${line}\n`);
}

/** Makes `isnad merge`. */
export function mergeCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("merge", HELP)
      .argument("[FILE]", "what exchange wrote")
      .requiredOption(...REGISTER_OPTION)
      .option(
        "--identity <FILE>",
        "your own key of age; lines of `export --format register` need none",
      )
      .option("--trust <DEVICE>", "trust this device from now on", collect)
      .option("--format <FORMAT>", "jsonl or table", "jsonl");
    return runOnRegister({ parser, args, io, create: true }, () => {
      const { identity, trust: trusted = [], format }: Options = parser.opts();
      const [file] = parser.args;
      if (file === undefined)
        throw badValue("FILE", NOTHING, { ar: "ملف", en: "a file" });
      if (format !== "jsonl" && format !== "table")
        throw badValue("--format", format, "jsonl, table");
      const open = exchangedLines(file, identity);
      return async (register) => {
        if (await isPartnerFile(open)) {
          await takePartnerFile({ register, file, open, trusted, io });
          return EXIT.ok;
        }
        const merged = await mergeBundle(register, open(), { trusted });
        await linkNow(register);
        if (merged.erased.length > 0) await scrubErased(register);
        const { store } = register;
        const found = await conflicting(store);
        tell(merged, new Set(found.map((one) => one.conflict)).size, io);
        await printDecisions(await withIncidents(store, found), format, io);
        return EXIT.ok;
      };
    });
  };
}

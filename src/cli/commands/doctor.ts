import { diagnose } from "../../register/doctor/diagnose.js";
import { doctorText, severityOf } from "../../register/doctor/messages.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { visibleText } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "doctor",
  en: "Looks at how a register is kept: key, file rights, disk, server, devices, leftovers, backups; exits 4 if something is wrong.",
  ar: "ينظر كيف يُحفظ السجل: المفتاح والأذونات والقرص والخادم والأجهزة والبقايا والنسخ الاحتياطية؛ ويخرج بالرمز 4 إن كان فيه خلل.",
  examples: [
    {
      en: "what to do about this register",
      ar: "ما ينبغي فعله لهذا السجل",
      line: "isnad doctor --register daraa --format table",
    },
    {
      en: "take away what a power cut left behind",
      ar: "إزالة ما خلّفه انقطاع الكهرباء",
      line: "isnad doctor --register daraa --fix",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly fix: boolean;
}

/** Makes `isnad doctor`. */
export function doctorCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("doctor", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--fix", "take leftovers of killed runs away", false)
      .option("--format <FORMAT>", "jsonl or table", "jsonl");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const { format, fix }: Options = parser.opts();
      if (format !== "jsonl" && format !== "table")
        throw badValue("--format", format, "jsonl, table");
      return async (register) => {
        const found = await diagnose(register, { fix, now: Date.now() });
        const writer = lineWriter(io.stdout);
        let faults = 0;
        for (const finding of found) {
          const severity = severityOf(finding.code);
          if (severity === "fault") faults += 1;
          const [ar, en] = [
            doctorText(finding, "ar"),
            doctorText(finding, "en"),
          ];
          const lines =
            format === "table"
              ? [finding.code, `  ${visibleText(ar)}`, `  ${visibleText(en)}`]
              : [JSON.stringify({ severity, ...finding, ar, en })];
          for (const line of lines) await writer.write(line);
        }
        await writer.end();
        const notices = found.length - faults;
        io.stderr.write(`مواضع خلل: ${faults}؛ ملاحظات: ${notices}\n`);
        io.stderr.write(`faults: ${faults}; notices: ${notices}\n`);
        return faults === 0 ? EXIT.ok : EXIT.unsound;
      };
    });
  };
}

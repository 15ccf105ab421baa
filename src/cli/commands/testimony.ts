import type { Imported } from "../../importers/importer.js";
import { readReports } from "../../importers/read-reports.js";
import { reportKey } from "../../model/identity.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { captureTeller } from "../../operations/importing/captures.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { importIntoRegister } from "../import-into-register.js";
import {
  REGISTER_OPTION,
  runOnRegister,
  runOnStore,
} from "../register-command.js";
import { rejectList } from "../reject-list.js";
import { coderReader } from "../../operations/coding/report-reader.js";
import { inputsOf } from "../report-run.js";
import { emptyForm, explanation } from "../testimony/empty-form.js";

const HELP: CommandHelp = {
  usage: "testimony [FILE]",
  en: "Checks the form of a testimony and takes it into a register. Without the witness's consent nothing is kept.",
  ar: "يفحص استمارة شهادة ويأخذها إلى السجل. بلا موافقة الشاهد لا يُحفظ منها شيء.",
  examples: [
    {
      en: "an empty form; what goes into it is explained on the screen",
      ar: "استمارة فارغة، وشرح حقولها على الشاشة",
      line: "isnad testimony --new > w-0007.json",
    },
    {
      en: "take it in when it is filled",
      ar: "خذها إلى السجل بعد ملئها",
      line: "isnad testimony w-0007.json --register daraa",
    },
  ],
};

interface Options {
  readonly packs?: string;
  readonly namespace: string;
}

/** What was taken in, without a word of the witness. */
function takenLine(item: Extract<Imported, { ok: true }>): string {
  const { id, detail = {} } = item.report;
  const { testimony, chain = [], fields = {} } = detail;
  return JSON.stringify({
    id,
    takenOn: testimony?.takenOn,
    consent: testimony?.consent,
    told: chain.length,
    fields: Object.keys(fields).filter((name) => !name.startsWith("answers.")),
    answers: Object.keys(fields).filter((name) => name.startsWith("answers."))
      .length,
  });
}

function printEmpty(io: CommandIo): number {
  io.stdout.write(emptyForm());
  for (const line of explanation()) io.stderr.write(`${line}\n`);
  return EXIT.ok;
}

/** Makes `isnad testimony`. */
export function testimonyCommand(): RunCommand {
  return (args, io) => {
    const isNew = args.includes("--new");
    const parser = commandParser("testimony", HELP)
      .argument("[FILE]", "the filled form; - is standard input")
      .option("--new", "print an empty form")
      .option("--packs <DIR>", "add packs of your own")
      .option("--namespace <NAME>", "who gave the reports their ids", "local");
    if (isNew) {
      parser.option(...REGISTER_OPTION);
      return runOnStore({ parser, args, io }, async () => printEmpty(io));
    }
    parser.requiredOption(...REGISTER_OPTION);
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const { namespace, packs: userPacks }: Options = parser.opts();
      reportKey({ namespace, id: "0", text: "" });
      const [file] = parser.args;
      if (file === undefined)
        throw badValue("testimony", "", {
          ar: "ملف استمارة، أو --new",
          en: "the file of a form, or --new",
        });
      const inputs = await inputsOf([file], io);
      const reader = await coderReader({ userPacks });
      return async (register) => {
        const list = rejectList();
        async function* items(): AsyncGenerator<Imported> {
          for await (const item of readReports(inputs, {
            from: "form",
            onNotice: list.remark,
          })) {
            if (item.ok) io.stdout.write(`${takenLine(item)}\n`);
            yield item;
          }
        }
        const rejected = await importIntoRegister(
          register,
          {
            items: items(),
            list,
            reader,
            namespace,
            batch: 1,
            captureOf: captureTeller(new Date().toISOString()),
          },
          io,
        );
        if (io.signal?.aborted === true) return EXIT.interrupted;
        return rejected > 0 ? EXIT.rejects : EXIT.ok;
      };
    });
  };
}

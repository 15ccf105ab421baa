import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { runParsed } from "../arguments.js";
import { EXIT, type RunCommand } from "../command.js";
import { engineVersion } from "../../operations/engine-version.js";
import { reportTarget } from "../month/report-target.js";

const HELP: CommandHelp = {
  usage: "form KIND",
  en: "Prints a blank form of an incident or a victim, to be filled by hand.",
  ar: "يطبع استمارة حادثة أو ضحية فارغة تُملأ باليد.",
  examples: [
    {
      en: "for the field, on paper",
      ar: "للميدان، على الورق",
      line: "isnad form incident --format pdf --out incident.pdf",
    },
    {
      en: "of a person, in English",
      ar: "لشخص، بالإنكليزية",
      line: "isnad form victim --language en --format html --out victim.html",
    },
  ],
};

/** Makes `isnad form`. */
export function formCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("form", HELP)
      .argument("<KIND>", "incident or victim")
      .option("--format <FORMAT>", "pdf, html or docx", "pdf")
      .option("--language <CODE>", "ar or en", "ar")
      .option("--out <FILE>", "a new file");
    return runParsed(parser, args, io, async () => {
      const options = parser.opts<{
        readonly format: string;
        readonly language: string;
        readonly out?: string;
      }>();
      const { FORM_KINDS, blankForm } =
        await import("../../exporters/sheet/blank-form.js");
      const [asked = ""] = parser.args;
      const kind = FORM_KINDS.find((one) => one === asked);
      if (kind === undefined)
        throw badValue("KIND", asked, FORM_KINDS.join(", "));
      const target = reportTarget(options, io);
      if (
        target === null ||
        target.format === "xlsx" ||
        target.format === "png"
      )
        throw badValue("--format", options.format, "pdf, html, docx");
      const { WRITERS } =
        await import("../../operations/figures/month-formats.js");
      const { format, language, write } = target;
      const document = blankForm(kind, language, engineVersion());
      await write(await WRITERS[format](document));
      return EXIT.ok;
    });
  };
}

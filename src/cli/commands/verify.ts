import type { Register } from "../../register/open-register.js";
import type { Finding, VerifyCounts } from "../../register/verify/finding.js";
import { findingText, isFault } from "../../register/verify/messages.js";
import { verifyRegister } from "../../register/verify/verify-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { startProgress } from "../progress.js";
import { readAgain } from "../../operations/read-again.js";
import { readEditions } from "../release/read-editions.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { visibleText } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "verify",
  en: "Checks whether everything in a register is as it was written; exits 4 if not.",
  ar: "يتحقق من أن كل ما في السجل كما كُتب؛ ويخرج بالرمز 4 إن لم يكن.",
  examples: [
    {
      en: "go through a register and print what is wrong",
      ar: "فحص السجل وطباعة ما فيه من خلل",
      line: "isnad verify --register daraa --format table",
    },
    {
      en: "also what is no fault: withdrawn reports, values to be reviewed",
      ar: "مع ما ليس خللاً: المواد المسحوبة والقيم التي تحتاج إلى مراجعة",
      line: "isnad verify --register daraa --notices",
    },
    {
      en: "whether a release is as it was written",
      ar: "هل الإصدار كما كُتب",
      line: "isnad verify may",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly notices: boolean;
}

function tableLines(finding: Finding): readonly string[] {
  const { code, table, record } = finding;
  return [
    `${code}  ${visibleText([table, record].filter(Boolean).join(" "))}`,
    `  ${findingText(finding, "ar")}`,
    `  ${findingText(finding, "en")}`,
  ];
}

function jsonLine(finding: Finding): string {
  const severity = isFault(finding.code) ? "fault" : "notice";
  const [ar, en] = [findingText(finding, "ar"), findingText(finding, "en")];
  return JSON.stringify({ severity, ...finding, ar, en });
}

function summary(
  counts: VerifyCounts,
  { faults, notices }: { readonly faults: number; readonly notices: number },
): string {
  const { packs, records, versions, claims, citations } = counts;
  const { incidents, entries, withdrawn } = counts;
  return [
    `حزم: ${packs} · بايتات ملتقطة: ${records} · مواد: ${versions}، منها مسحوبة: ${withdrawn} · روايات: ${claims} · مواضع نص: ${citations} · حوادث: ${incidents} · قيود: ${entries}`,
    `packs: ${packs} · captured records: ${records} · reports: ${versions}, withdrawn: ${withdrawn} · claims: ${claims} · citations: ${citations} · incidents: ${incidents} · log entries: ${entries}`,
    faults === 0
      ? `لا خلل؛ ملاحظات: ${notices}`
      : `مواضع خلل: ${faults}؛ ملاحظات: ${notices}`,
    faults === 0
      ? `nothing is wrong; notices: ${notices}`
      : `faults: ${faults}; notices: ${notices}`,
    "",
  ].join("\n");
}

async function verify(
  register: Register,
  options: Options,
  io: CommandIo,
): Promise<number> {
  const writer = lineWriter(io.stdout);
  const found = { faults: 0, notices: 0 };
  const progress = startProgress({
    stream: io.stderr,
    isShared: io.stdout.isTTY === true,
    totalBytes: null,
    now: () => performance.now(),
  });
  const isAborted = () => io.signal?.aborted === true;
  const counts = await verifyRegister(register, {
    readAgain,
    now: new Date().toISOString(),
    isAborted,
    onRecord: () => progress.addRecord(),
    async onFinding(finding) {
      const isWrong = isFault(finding.code);
      found[isWrong ? "faults" : "notices"] += 1;
      if (!isWrong && !options.notices) return;
      const isTable = options.format === "table";
      const lines = isTable ? tableLines(finding) : [jsonLine(finding)];
      for (const line of lines) await writer.write(line);
    },
  }).finally(() => progress.end());
  await writer.end();
  if (isAborted()) return EXIT.interrupted;
  io.stderr.write(summary(counts, found));
  return found.faults === 0 ? EXIT.ok : EXIT.unsound;
}

/** Makes `isnad verify`. */
export function verifyCommand(): RunCommand {
  return (args, io) => {
    // A folder of a release stands by itself: no register is opened.
    const [folder] = args;
    if (args.length === 1 && folder !== undefined && !folder.startsWith("-"))
      return readEditions(
        commandParser("verify", HELP),
        ["verify", folder],
        io,
      );
    const parser = commandParser("verify", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--notices", "print what is no fault too", false);
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format } = options;
      if (format !== "jsonl" && format !== "table") {
        throw badValue("--format", format, "jsonl, table");
      }
      return (register) => verify(register, options, io);
    });
  };
}

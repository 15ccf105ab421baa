import { linkRegister, type Linker } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { scrubErased } from "../../register/withdrawal/scrub.js";
import {
  withdrawReports,
  type WithdrawalRequest,
  type Withdrawn,
} from "../../register/withdrawal/withdraw.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { programLinker } from "../../operations/linker.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { isolateRuns, visibleText } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "withdraw REPORT|SHA256",
  en: "Erases a report for good: text, title, link, claims, what decisions quote of it, and the key of its captured bytes. Hashes, day and the reason stay. There is no way back.",
  ar: "يمحو مادة نهائياً: نصها وعنوانها ورابطها ورواياتها وما تنقله عنها الإجراءات ومفتاح بايتاتها الملتقطة. تبقى البصمات واليوم والسبب. لا رجوع عن ذلك.",
  examples: [
    {
      en: "withdraw a report by its id; the reason stays and is signed",
      ar: "سحب مادة بمعرّفها؛ والسبب يبقى موقّعاً",
      line: 'isnad withdraw r17 --reason "the witness asked" --author A1 --register daraa',
    },
    {
      en: "whatever was read from these bytes",
      ar: "كل ما قُرئ من هذه البايتات",
      line: 'isnad withdraw 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --reason "طلب الشاهد" --author A1 --register daraa',
    },
  ],
};

interface Options {
  readonly reason: string;
  readonly author: string;
}

function resultLine(done: Withdrawn): string {
  const { asked, reports, versions, records, shared } = done;
  const { entries, kept, backups } = done;
  const counts = { versions, records, shared, entries, kept };
  return JSON.stringify({ asked, erased: reports, ...counts, backups });
}

function told(done: Withdrawn): readonly string[] {
  const { reports, versions, records, shared, entries, kept, backups } = done;
  const lines =
    reports.length === 0
      ? [
          "already withdrawn: nothing was left to erase",
          "سُحبت من قبل: لم يبق ما يُمحى",
        ]
      : [
          `erased: reports ${reports.length}, versions ${versions}, keys of captured bytes ${records}, bytes that another report shares ${shared} (they stay), decisions ${entries}, of them made again for other reports ${kept}`,
          `مُحي: مواد ${reports.length}، نسخ ${versions}، مفاتيح بايتات ${records}، بايتات تشترك فيها مادة أخرى ${shared} (تبقى)، إجراءات ${entries}، أُعيد منها لمواد أخرى ${kept}`,
        ];
  if (backups.length === 0) return lines;
  const names = backups.map(
    ({ name, at }) => `${visibleText(name)} (${at.slice(0, 10)})`,
  );
  return [
    ...lines,
    `backups made before may still hold it: ${names.join(", ")}`,
    isolateRuns(`نسخ احتياطية سابقة قد تحتفظ به: ${names.join("، ")}`),
  ];
}

async function withdraw(
  register: Register,
  request: WithdrawalRequest,
  io: CommandIo,
  linker: Linker,
): Promise<number> {
  const done = await withdrawReports(register, request);
  io.stdout.write(`${resultLine(done)}\n`);
  for (const line of told(done)) io.stderr.write(`isnad: ${line}\n`);
  await linkRegister(register, linker);
  // Last: until here the files hold pages as they were.
  await scrubErased(register);
  return EXIT.ok;
}

/** Makes `isnad withdraw`. */
export function withdrawCommand(linker = programLinker): RunCommand {
  return (args, io) => {
    const parser = commandParser("withdraw", HELP)
      .argument("[REPORT]", "id or key of a report, or SHA-256 of its bytes")
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--reason <WORDS>", "why; it stays and is signed")
      .requiredOption("--author <CODE>", "who decides: a code, never a name");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const { reason, author }: Options = parser.opts();
      const [report] = parser.args;
      if (report === undefined)
        throw badValue("REPORT", NOTHING, { ar: "مادة", en: "a report" });
      if (reason.trim() === "")
        throw badValue("--reason", reason, { ar: "سبب", en: "a reason" });
      return (register) =>
        withdraw(register, { report, reason, author }, io, linker());
    });
  };
}

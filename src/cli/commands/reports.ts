import { findReport } from "../../register/find-report.js";
import type { Register, Store } from "../../register/open-register.js";
import {
  reportVersions,
  versionContent,
  versionsBeginning,
  type VersionContent,
} from "../../register/report-versions.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "reports",
  en: "Lists the versions of a report with capture times and files, or shows what changed between two of them. For internal use: names are not withheld.",
  ar: "يعرض نسخ المادة بأوقات التقاطها وملفاتها، أو ما تغيّر بين نسختين. للاستعمال الداخلي: الأسماء غير محجوبة.",
  examples: [
    {
      en: "the versions of one report",
      ar: "نسخ مادة واحدة",
      line: "isnad reports --versions r1 --register daraa",
    },
    {
      en: "what the outlet changed, by the first digits of both versions",
      ar: "ما غيّرته الجهة الناشرة، بأول أرقام النسختين",
      line: "isnad reports --diff 1f3c5a7b 9e8d7c6b --register daraa",
    },
    {
      en: "the same for a program to read, with places in both texts",
      ar: "والأمر نفسه ليقرأه برنامج، مع المواضع في النصين",
      line: "isnad reports --diff 1f3c5a7b 9e8d7c6b --format json --register daraa",
    },
  ],
};

const NOTICE = {
  en: "internal: names are not withheld; not for publication",
  ar: "للاستعمال الداخلي: الأسماء غير محجوبة وليس هذا للنشر",
};

interface Options {
  readonly versions?: string;
  readonly diff?: readonly string[];
  readonly format: string;
}

/** Digits by which a version may be named; fewer could be any other's. */
const DIGITS = /^[0-9a-f]{8,64}$/;

async function listVersions(
  { store }: Register,
  name: string,
  { format }: Options,
  io: CommandIo,
): Promise<void> {
  const { report } = await findReport(store, name);
  const listed = await reportVersions(store, report);
  if (format === "json") {
    io.stdout.write(`${JSON.stringify(listed)}\n`);
    return;
  }
  const { versionTable } = await import("../reports/version-table.js");
  io.stdout.write(versionTable(listed, io.stdout));
}

/** Two versions of one report, by their first digits. */
async function namedVersions(
  store: Store,
  [a, b]: readonly [string, string],
  reportKey: string | undefined,
) {
  const found = [];
  for (const digits of [a, b])
    found.push(await versionsBeginning(store, digits, reportKey));
  const [from = [], to = []] = found;
  for (const [at, digits] of [a, b].entries())
    if (found[at]?.length === 0)
      throw badValue("--diff", digits, {
        ar: "أول أرقام نسخة كما يعرضها ‎--versions",
        en: "the first digits of a version, as --versions lists it",
      });
  const pairs = from.flatMap((one) =>
    to.flatMap((other) =>
      other.reportKey === one.reportKey ? [[one, other] as const] : [],
    ),
  );
  const [pair, another] = pairs;
  if (pair === undefined || another !== undefined)
    throw badValue("--diff", `${a} ${b}`, {
      ar: "نسختان من مادة واحدة؛ سمِّها بخيار ‎--versions أو زد الأرقام",
      en: "two versions of one report; name it with --versions, or give more digits",
    });
  return pair;
}

async function showDiff(
  { store }: Register,
  named: readonly [string, string],
  { versions: name, format }: Options,
  io: CommandIo,
): Promise<void> {
  const of =
    name === undefined ? undefined : (await findReport(store, name)).report;
  const contents: VersionContent[] = [];
  const [from, to] = await namedVersions(store, named, of);
  for (const one of [from, to]) {
    const content = await versionContent(store, one);
    if (content === null)
      throw badValue("--diff", one.version.slice(0, 12), {
        ar: "نسخة لم تُسحب: نص المسحوبة مُحي",
        en: "a version that was not withdrawn: its text was erased",
      });
    contents.push(content);
  }
  const [earlier, later] = contents;
  if (earlier === undefined || later === undefined) return;
  const { diffText, versionDiff } = await import("../reports/diff-text.js");
  const diff = versionDiff(from.reportKey, earlier, later);
  const shown =
    format === "json" ? JSON.stringify(diff) : diffText(diff, later, io.stdout);
  io.stdout.write(`${shown}\n`);
}

function twoVersions(given: readonly string[]): readonly [string, string] {
  const [a, b, ...more] = given.map((digits) => digits.toLowerCase());
  const isPair = a !== undefined && b !== undefined && more.length === 0;
  if (isPair && DIGITS.test(a) && DIGITS.test(b)) return [a, b];
  throw badValue("--diff", given.join(" "), {
    ar: "نسختان، ثمانية من أول أرقام كل منهما أو أكثر",
    en: "two versions, eight or more of the first digits of each",
  });
}

/** Makes `isnad reports`. */
export function reportsCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("reports", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--versions <ID>", "a report, by its id or key")
      .option("--diff <A B...>", "two versions of it: what changed")
      .option("--format <FORMAT>", "text or json", "text");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { versions, diff, format } = options;
      if (format !== "text" && format !== "json")
        throw badValue("--format", format, "text, json");
      const named = diff === undefined ? null : twoVersions(diff);
      if (named === null && versions === undefined)
        throw badValue("--versions", NOTHING, {
          ar: "معرّف مادة",
          en: "the id of a report",
        });
      return async (register) => {
        io.stderr.write(`isnad: ${NOTICE.en}\nisnad: ${NOTICE.ar}\n`);
        if (named !== null) await showDiff(register, named, options, io);
        else await listVersions(register, versions ?? "", options, io);
        return EXIT.ok;
      };
    });
  };
}

import { basename } from "node:path";
import type { World } from "../../countries/pack.js";
import {
  GAZETTEER_FORMATS,
  isFault,
  type GazetteerFormat,
  type LeftOutRow,
} from "../../importers/gazetteer/place.js";
import type { ImportInput } from "../../importers/input.js";
import { IsnadError } from "../../model/errors.js";
import { loadWorld } from "../../packs/load-world.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import {
  packTexts,
  readGazetteer,
  type GazetteerOutcome,
  type GazetteerPlan,
} from "../gazetteer-run.js";
import { lineWriter } from "../line-writer.js";
import { packFiles } from "../pack-files.js";
import { rejectList } from "../reject-list.js";
import { inputsOf } from "../report-run.js";

const HELP: CommandHelp = {
  usage: "gazetteer import FILE",
  en: "Makes a pack of places out of a GeoNames dump or an OCHA table of P-codes.",
  ar: "يصنع حزمة أماكن من ملف GeoNames أو من جدول رموز الأماكن (أوتشا).",
  examples: [
    {
      en: "a GeoNames dump with its Arabic names, then a report read with it",
      ar: "ملف GeoNames مع أسمائه العربية، ثم قراءة المواد به",
      line: "isnad gazetteer import SO.txt --from geonames --country SO --names alternateNames-SO.txt --out packs && isnad code reports.jsonl --packs packs",
    },
    {
      en: "administrative areas by their P-codes",
      ar: "الوحدات الإدارية برموزها",
      line: "isnad gazetteer import so-pcodes.csv --from ocha --country SO --out packs",
    },
  ],
};

interface Options {
  readonly from: string;
  readonly country: string;
  readonly out: string;
  readonly names?: string;
  readonly packs?: string;
  readonly licence?: string;
  readonly replace: boolean;
  readonly strict: boolean;
}

/** What the command calls; a test gives its own. */
export interface GazetteerDependencies {
  readonly loadWorld: typeof loadWorld;
}

/** What the publishers say of their data, unless a data set says otherwise. */
const LICENCES: Readonly<Record<GazetteerFormat, string>> = {
  geonames: "CC-BY-4.0",
  ocha: "CC-BY-3.0-IGO",
};

function formatOf(value: string): GazetteerFormat {
  const format = GAZETTEER_FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  const known = GAZETTEER_FORMATS.join(", ");
  throw new IsnadError("IMP-UNKNOWN-FORMAT", { seen: value, known });
}

async function oneInput(
  option: string,
  name: string,
  io: CommandIo,
): Promise<ImportInput> {
  const [input, ...more] = await inputsOf([name], io);
  if (input === undefined || more.length > 0)
    throw badValue(option, name, {
      ar: "ملف واحد، أو - للدخل القياسي",
      en: "one file, or - for standard input",
    });
  // Whose folder it stood in is no part of what is written.
  return { ...input, file: basename(input.file) };
}

async function planOf(
  args: readonly string[],
  options: Options,
  io: CommandIo,
): Promise<GazetteerPlan> {
  const [action = "nothing", name = ""] = args;
  if (action !== "import") throw badValue("gazetteer", action, "import");
  const format = formatOf(options.from);
  const country = options.country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country))
    throw badValue("--country", options.country, {
      ar: "حرفان مثل SY",
      en: "two letters, such as SY",
    });
  if (options.names !== undefined && format !== "geonames")
    throw badValue("--names", options.names, {
      ar: "لا شيء، إلا مع --from geonames",
      en: "nothing, unless --from geonames",
    });
  if (name === "")
    throw badValue("FILE", NOTHING, { ar: "ملف، أو -", en: "a file, or -" });
  const licence = options.licence ?? LICENCES[format];
  const input = await oneInput("FILE", name, io);
  const names =
    options.names === undefined
      ? undefined
      : await oneInput("--names", options.names, io);
  const { out, replace } = options;
  return { input, names, origin: { format, country, licence }, replace, out };
}

function tell(leftOut: readonly LeftOutRow[], io: CommandIo): void {
  const list = rejectList();
  for (const row of leftOut.filter(isFault))
    list.add({ ok: false, reject: { ...row, expected: "" } });
  // The last two lines count reports; what was read here is said below.
  for (const line of list.lines().slice(0, -2)) io.stderr.write(`${line}\n`);
}

async function print(
  { list }: GazetteerOutcome,
  files: readonly string[],
  io: CommandIo,
): Promise<void> {
  const rejected = list.leftOut.filter(isFault).length;
  const leftOut = list.leftOut.length - rejected;
  const places = list.places.length;
  const [left] = files;
  io.stderr.write(
    `isnad: places ${places}, left out ${leftOut}, rejected ${rejected}; ${left} says why\n` +
      `isnad: الأماكن ${places}، المتروك ${leftOut}، المرفوض ${rejected}؛ الأسباب في \u2068${left}\u2069\n`,
  );
  const writer = lineWriter(io.stdout);
  await writer.write(JSON.stringify({ places, leftOut, rejected, files }));
  await writer.end();
}

async function runPlan(
  plan: GazetteerPlan,
  world: World,
  io: CommandIo,
): Promise<number> {
  const files = packFiles(plan.out, plan.origin);
  const outcome = await readGazetteer(plan, world, io);
  if (io.signal?.aborted === true) return EXIT.interrupted;
  tell(outcome.list.leftOut, io);
  await files.write(packTexts(outcome, plan, world));
  await print(outcome, files.paths, io);
  return outcome.list.leftOut.some(isFault) ? EXIT.rejects : EXIT.ok;
}

/** Makes `isnad gazetteer`. */
export function gazetteerCommand(
  dependencies: GazetteerDependencies = { loadWorld },
): RunCommand {
  return (args, io) => {
    const parser = commandParser("gazetteer", HELP)
      .argument("[ACTION]", "import")
      .argument("[FILE]", "a table as text in UTF-8; - is stdin")
      .requiredOption("--from <FORMAT>", "geonames or ocha")
      .requiredOption("--country <XX>", "its code in two letters (ISO 3166-1)")
      .requiredOption("--out <DIR>", "folder of your packs, for --packs later")
      .option("--names <FILE>", "GeoNames alternate names, to know the Arabic")
      .option("--packs <DIR>", "leave out what packs of your own have, too")
      .option("--replace", "take rows that the program has, too", false)
      .option("--licence <NAME>", "licence of the list, if it is another")
      .option("--strict", "exit 3 if a row was rejected", false);
    return runParsed(parser, args, io, async () => {
      const options: Options = parser.opts();
      const plan = await planOf(parser.args, options, io);
      const { packs: userPacks } = options;
      const world = dependencies.loadWorld(
        userPacks === undefined ? {} : { userPacks },
      );
      const code = await runPlan(plan, world, io);
      const isLenient = code === EXIT.rejects && !options.strict;
      return isLenient ? EXIT.ok : code;
    });
  };
}

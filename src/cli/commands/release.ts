import type { World } from "../../countries/pack.js";
import { MANIFEST_FILE } from "../../exporters/bundle/index.js";
import { digestOfBytes } from "../../exporters/file-bytes.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { loadWorld } from "../../packs/load-world.js";
import { headLines, logHeads } from "../../register/log/heads.js";
import { loggedReleases, logRelease } from "../../register/log/releases.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { COUNTING_RULES, readPeriod } from "../../statistics/index.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { audienceOf } from "../audience-option.js";
import { releaseRequest } from "../../operations/release-request.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import {
  countedMonths,
  type MonthsAsked,
} from "../../operations/figures/counted-months.js";
import { countingRuleOf } from "../counting-rule-option.js";
import {
  incidentQuery,
  type FilterOptions,
} from "../../operations/incident-filter.js";
import { programLinker } from "../../operations/linker.js";
import { newFile } from "../new-file.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { newFolder, type NewFolder } from "../release/bundle-folder.js";
import {
  makeBundle,
  RISING_GRADES,
  type MadeBundle,
} from "../release/make-bundle.js";
import type { EditionMonths } from "../release/month-files.js";
import { checkPrevious, previousEdition } from "../release/previous-edition.js";
import { askedOfIncidents, authorOf, timeOf } from "../release/own-options.js";
import { readEditions } from "../release/read-editions.js";

const HELP: CommandHelp = {
  usage: "release [diff|verify] [DIR…]",
  en: "Makes an edition for others: a folder of incidents as its audience may see them, with the digest of every file, and an entry in the register's log. diff A B: what became of what, between two editions. verify A: whether it is as it was written.",
  ar: "يصنع إصداراً لغيرك: مجلد فيه الحوادث كما يجوز أن يراها المتلقي، وبصمة كل ملف، ويقيّد ذلك في سجل الإجراءات. diff A B: ما الذي تغيّر بين إصدارين. verify A: هل الإصدار كما كُتب.",
  examples: [
    {
      en: "what a reviewer accepted in a month, for the public",
      ar: "ما اعتُمد من شهر واحد، للعموم",
      line: "isnad release --register daraa --from 2022-05-01 --to 2022-05-31 --reviewed-only --author K7 --out may",
    },
    {
      en: "what the second edition says otherwise",
      ar: "ما الذي تغيّر في الإصدار الثاني",
      line: "isnad release diff may may-2",
    },
    {
      en: "the correction notice to publish with it",
      ar: "نص التصويب الذي يُنشر معه",
      line: "isnad release diff may may-2 --notice ar",
    },
  ],
};

interface Options extends FilterOptions {
  readonly register?: string;
  readonly out?: string;
  readonly audience: string;
  readonly author?: string;
  readonly at?: string;
  readonly minGrade?: string;
  readonly reviewedOnly: boolean;
  readonly month?: string;
  readonly rule: string;
  readonly leftOut?: string;
  readonly previous?: string;
}

/** What the command calls; a test gives its own. */
export interface ReleaseDependencies {
  readonly loadWorld: () => World;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What of the options makes the edition what it is. */
function askedOf(
  options: Options,
  at: string,
): Readonly<Record<string, string | boolean>> {
  const { audience, from, to, place, type, actor, month, rule } = options;
  const { minGrade, reviewedOnly } = options;
  const told = { audience, at, from, to, place, type, actor, month, minGrade };
  return Object.fromEntries([
    ...Object.entries(told).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
    ["reviewedOnly", reviewedOnly],
    ...(month === undefined ? [] : [["rule", rule] as const]),
  ]);
}

/** Options, checked before the register is opened. */
async function planOf(
  options: Options,
  io: CommandIo,
  { now }: ReleaseDependencies,
) {
  const { minGrade, month, rule } = options;
  const audience = audienceOf(options.audience);
  if (audience === "internal")
    throw badValue("--audience", audience, "partner, public");
  const grade = RISING_GRADES.find((code) => code === minGrade) ?? null;
  if (minGrade !== undefined && grade === null)
    throw badValue("--min-grade", minGrade, RISING_GRADES.join(", "));
  const at = timeOf(options.at, now());
  const previous =
    options.previous === undefined
      ? null
      : await previousEdition(options.previous, audience, at);
  return {
    previous,
    audience,
    grade,
    at,
    author: authorOf(options.author ?? ""),
    query: incidentQuery(options),
    tables:
      month === undefined
        ? null
        : {
            rule: await countingRuleOf(rule, io),
            period: readPeriod(month).code,
          },
    folder: newFolder(options.out ?? ""),
    asked: {
      ...askedOf(options, at),
      ...(previous && { previous: previous.manifest }),
    },
  };
}

/** The months counted, and what their report is made by. */
async function editionMonths(
  register: Register,
  asked: Omit<MonthsAsked, "reasons">,
): Promise<EditionMonths> {
  const { rule, audience, now, world } = asked;
  const counted = await countedMonths(register, { ...asked, reasons: [] });
  const request = await releaseRequest(
    ...([register, counted.incidents, audience, now, () => world] as const),
  );
  return { rule, counted, request };
}

/** Digest of what an edition says of itself; the log holds it. */
const manifestDigest = ({ files }: Pick<MadeBundle, "files">): string =>
  digestOfBytes(Buffer.from(files.get(MANIFEST_FILE) ?? "")).sha256;

type Plan = Awaited<ReturnType<typeof planOf>>;

async function bundleOf(
  register: Register,
  plan: Plan,
  options: Options,
  dependencies: ReleaseDependencies,
) {
  const { audience, at, asked, tables, previous } = plan;
  await linkRegister(register, programLinker());
  const releases = await loggedReleases(register.store);
  if (previous !== null) checkPrevious(previous, asked, releases);
  const heads = await logHeads(register.store);
  const incidents = await findIncidents(register, plan.query);
  const world = dependencies.loadWorld();
  const request = await releaseRequest(
    ...([register, incidents, audience, at, () => world] as const),
  );
  const counted =
    tables === null
      ? null
      : await editionMonths(register, {
          ...tables,
          ...{ audience, world, now: at, place: options.place },
        });
  const made = (edition: number, logHeadsThen: typeof heads) =>
    makeBundle({
      edition,
      audience,
      incidents,
      request,
      world,
      minGrade: plan.grade,
      reviewedOnly: options.reviewedOnly,
      // The time and the edition before stand in the manifest by themselves.
      asked: askedOfIncidents(asked),
      logHeads: logHeadsThen,
      tables: counted,
      previous,
    });
  const isSame = (one: (typeof releases)[number]) =>
    canonicalJson(one.asked) === canonicalJson(asked);
  // The same release of a register that has not changed is the same edition.
  const earlier = releases.filter(isSame).at(-1);
  if (earlier !== undefined) {
    const again = await made(earlier.edition, earlier.heads);
    if (manifestDigest(again) === earlier.manifest)
      return { ...again, entry: null, edition: earlier.edition, heads };
  }
  const edition = (releases.at(-1)?.edition ?? 0) + 1;
  const bundle = await made(edition, heads);
  const entry = {
    edition,
    asked,
    manifest: manifestDigest(bundle),
    heads,
    incidents: bundle.incidents.length,
  };
  return { ...bundle, entry, edition, heads };
}

async function writeOut(
  register: Register,
  bundle: Awaited<ReturnType<typeof bundleOf>>,
  author: string,
  folder: NewFolder,
  now: () => number,
): Promise<void> {
  try {
    await folder.draft(bundle.files);
    if (bundle.entry !== null)
      await logRelease(register, author, bundle.entry, now);
    await folder.show();
  } finally {
    await folder.discard();
  }
}

/** Makes `isnad release`. */
export function releaseCommand(
  dependencies: ReleaseDependencies = { loadWorld, now: Date.now },
): RunCommand {
  return (args, io) => {
    if (args[0] === "diff" || args[0] === "verify")
      return readEditions(commandParser("release", HELP), args, io);
    const parser = commandParser("release", HELP)
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--out <DIR>", "a new folder")
      .requiredOption("--author <CODE>", "code of who answers for it")
      .option("--audience <NAME>", "public or partner", "public")
      .option("--at <INSTANT>", "its own time, in UTC; by default now")
      .option("--min-grade <GRADE>", "reviewed at least so far")
      .option("--reviewed-only", "no incident that nobody reviewed", false)
      .option(
        "--month <YYYY-MM[/YYYY-MM]>",
        "with figures and report of these months",
      )
      .option("--rule <ID|FILE>", "how to count", COUNTING_RULES[0]?.id)
      .option(
        "--previous <DIR>",
        "the edition before: with changes.csv against it",
      )
      .option("--left-out <FILE>", "a new file for the office: what is not in")
      .option("--from <DAY>", "not over before this day")
      .option("--to <DAY>", "begun by this day")
      .option("--place <NAME|ID>", "place or governorate")
      .option("--type <TYPES>", "event types, parted by commas")
      .option("--actor <ID|NAME>", "perpetrator or target");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const options: Options = parser.opts();
      const plan = await planOf(options, io, dependencies);
      const list =
        options.leftOut === undefined ? null : newFile(options.leftOut);
      return async (register) => {
        const bundle = await bundleOf(register, plan, options, dependencies);
        const { author, folder } = plan;
        await writeOut(register, bundle, author, folder, dependencies.now);
        const lines = bundle.leftOut.map((one) => `${JSON.stringify(one)}\n`);
        if (list !== null) await list.write(lines);
        const { edition, incidents, heads } = bundle;
        io.stderr.write(
          [
            `isnad: edition ${edition}: incidents: ${incidents.length} · الإصدار ${edition}: حوادث: ${incidents.length}`,
            `isnad: manifest ${manifestDigest(bundle)}`,
            ...headLines(heads).map((line) => `isnad: log · القيود: ${line}`),
            "",
          ].join("\n"),
        );
        return EXIT.ok;
      };
    });
  };
}

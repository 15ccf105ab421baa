import { UNREVIEWED } from "../../release/index.js";
import {
  registerPlaces,
  resolvePlace,
  type RegisterPlaces,
} from "../../linkage/index.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { RegisterPlace } from "../../model/register-place.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { checkListing } from "../listing-options.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { registerReports } from "../../operations/register-persons.js";
import { formatTable } from "../table.js";

const HELP: CommandHelp = {
  usage: "places",
  en: "Prints the places at which the register's incidents happened, by all the names that reports give them.",
  ar: "يطبع الأماكن التي وقعت فيها حوادث السجل، بكل ما تسميها به المواد.",
  examples: [
    {
      en: "one name, as a table",
      ar: "اسم واحد في جدول",
      line: "isnad places --register daraa --name داعل --format table",
    },
    {
      en: "places that may be one and were not joined",
      ar: "أماكن قد تكون واحداً ولم تُدمج",
      line: "isnad places --register daraa --suggestions",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly name?: string;
  readonly id?: string;
  readonly suggestions?: true;
}

function wanted(
  { places }: RegisterPlaces,
  { id, name }: Options,
): readonly RegisterPlace[] {
  if (id !== undefined) {
    const place = resolvePlace(places, id);
    if (place !== undefined) return [place];
    throw badValue("--id", id, {
      ar: "معرّف مكان في هذا السجل",
      en: "the id of a place of this register",
    });
  }
  if (name === undefined) return places;
  const words = ` ${foldKey(name)} `;
  return places.filter(({ names }) =>
    names.some((own) => ` ${foldKey(own.name)} `.includes(words)),
  );
}

const COLUMNS = [
  { title: "المكان", maxWidth: 32 },
  { title: "المحافظة", maxWidth: 16 },
  { title: "أسماء", align: "end" },
  { title: "حوادث", align: "end" },
  // Whole, for there is no finding a place by a part of its id.
  { title: "المعرّف" },
] as const;

async function print(
  found: RegisterPlaces,
  options: Options,
  io: CommandIo,
): Promise<void> {
  const chosen = wanted(found, options);
  const writer = lineWriter(io.stdout);
  if (options.format === "table") {
    const rows = chosen.map(({ name, admin1, names, incidents, id }) => [
      name,
      admin1,
      names.length,
      incidents.length,
      id,
    ]);
    const isTerminal = io.stdout.isTTY === true;
    const width = isTerminal ? io.stdout.columns : undefined;
    await writer.write(formatTable(COLUMNS, rows, { isTerminal, width }));
  } else {
    const ids = new Set(chosen.map(({ id }) => id));
    const lines = options.suggestions
      ? found.suggestions.filter(({ places }) => places.some((p) => ids.has(p)))
      : chosen.map((place) => ({ ...place, review: UNREVIEWED }));
    for (const line of lines) {
      await writer.write(JSON.stringify(line));
      if (writer.isClosed()) break;
    }
  }
  await writer.end();
}

/** Makes `isnad places`. */
export function placesCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("places", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--name <NAME>", "places of this name")
      .option("--id <ID>", "this place alone")
      .option("--suggestions", "possible joins instead of places");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      checkListing(options);
      return async (register) => {
        const { reports, incidents } = await registerReports(register);
        await print(registerPlaces(reports, incidents), options, io);
        return EXIT.ok;
      };
    });
  };
}

import {
  bearsName,
  incidentsById,
  isListed,
  lifeOf,
  PERSON_BARRIER_WORDS,
  resolvePerson,
  THIN_WORDS,
  type LinkDecision,
} from "../../linkage/index.js";
import type { RegisterPerson } from "../../model/register-person.js";
import type { Register } from "../../register/open-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { readDecisions } from "../decisions-file.js";
import { lineWriter } from "../line-writer.js";
import { personContext, toldPerson } from "../../operations/asking/people.js";
import { personTable } from "../person-table.js";
import { checkListing } from "../listing-options.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import {
  registerPersons,
  type RegisterPersons,
} from "../../operations/register-persons.js";

const HELP: CommandHelp = {
  usage: "people",
  en: "Prints the persons of the register, why mentions of each were joined, and what became of victims. For internal use: names are not withheld. Who is known only as accused stands inside incidents and is not listed; of the living there is no timeline.",
  ar: "يطبع أشخاص السجل وأسباب دمج ما رُوي عن كل منهم، وما آل إليه الضحايا. للاستعمال الداخلي: الأسماء غير محجوبة. من لا يُعرف إلا متهماً يبقى داخل الحوادث ولا يُدرج، ولا تسلسل زمنياً للأحياء.",
  examples: [
    {
      en: "one name in any spelling, with what became of him",
      ar: "اسم واحد كيفما كُتب، مع ما آل إليه صاحبه",
      line: "isnad people --register daraa --name الكاظمي --format table",
    },
    {
      en: "one person, also by an id from before a join",
      ar: "شخص واحد، ولو بمعرّف سابق على الدمج",
      line: "isnad people --register daraa --id per-0123456789abcdef0123456789abcdef",
    },
    {
      en: "joins that the program leaves to you, and your answers to them",
      ar: "ما يتركه البرنامج لك من دمج، مع إجراءاتك فيه",
      line: "isnad people --register daraa --suggestions --decisions decisions.jsonl",
    },
  ],
};

interface Options {
  readonly format: string;
  readonly name?: string;
  readonly id?: string;
  readonly decisions?: string;
  readonly suggestions?: true;
}

const NOTICE = {
  en: "internal: names are not withheld; not for publication",
  ar: "للاستعمال الداخلي: الأسماء غير محجوبة وليس هذا للنشر",
};

function wanted(
  { persons }: RegisterPersons,
  { id, name }: Options,
): readonly RegisterPerson[] {
  const isWanted = (person: RegisterPerson) =>
    isListed(person) && (name === undefined || bearsName(person, name));
  if (id === undefined) return persons.filter(isWanted);
  const person = resolvePerson(persons, id);
  if (person !== undefined && isWanted(person)) return [person];
  throw badValue("--id", id, {
    ar: "معرّف شخص مُدرج في السجل",
    en: "the id of a person who has an entry of his own",
  });
}

/** Possible joins; none that would show who is known only as accused. */
function suggestionLines(
  found: RegisterPersons,
  chosen: readonly RegisterPerson[],
): readonly string[] {
  const listed = new Map(found.persons.filter(isListed).map((p) => [p.id, p]));
  const ids = new Set(chosen.map(({ id }) => id));
  return found.suggestions
    .filter(({ persons: [a, b] }) => listed.has(a) && listed.has(b))
    .filter(({ persons: [a, b] }) => ids.has(a) || ids.has(b))
    .map(({ barrier, ...pair }) =>
      JSON.stringify({
        ...pair,
        names: pair.persons.map((id) => listed.get(id)!.name),
        barrier,
        words: barrier === null ? THIN_WORDS : PERSON_BARRIER_WORDS[barrier],
      }),
    );
}

async function print(
  found: RegisterPersons,
  options: Options,
  decisions: readonly LinkDecision[],
  io: CommandIo,
): Promise<void> {
  const chosen = wanted(found, options);
  io.stderr.write(`isnad: ${NOTICE.en}\nisnad: ${NOTICE.ar}\n`);
  const writer = lineWriter(io.stdout);
  const incidents = incidentsById(found.incidents);
  if (options.suggestions) {
    for (const line of suggestionLines(found, chosen)) await writer.write(line);
  } else if (options.format === "table") {
    const rows = chosen.map((person) => ({
      person,
      life: lifeOf(person, incidents),
    }));
    await writer.write(personTable(rows, io.stdout));
  } else {
    const context = personContext(found, decisions);
    for (const person of chosen) {
      await writer.write(JSON.stringify(toldPerson(person, context)));
      if (writer.isClosed()) break;
    }
  }
  await writer.end();
}

/** Makes `isnad people`. */
export function peopleCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("people", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--format <FORMAT>", "jsonl or table", "jsonl")
      .option("--name <NAME>", "bearers of this name, in any spelling")
      .option("--id <ID>", "this person alone")
      .option("--decisions <FILE>", "joins and partings, one JSON line each")
      .option("--suggestions", "possible joins instead of persons");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      checkListing(options);
      const decisions =
        options.decisions === undefined ? [] : readDecisions(options.decisions);
      return async (register: Register) => {
        const found = await registerPersons(register, decisions);
        await print(found, options, decisions, io);
        return EXIT.ok;
      };
    });
  };
}

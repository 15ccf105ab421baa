import { generateIdentity, identityToRecipient } from "age-encryption";
import { bundleLines } from "../../register/exchange/write-bundle.js";
import { headLines, logHeads } from "../../register/log/heads.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { encrypterTo, writeAgeFile } from "../exchange/age-file.js";
import {
  partnerGift,
  type Given,
  type GiftOptions,
} from "../exchange/give-partner.js";
import { newFile } from "../new-file.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "exchange",
  en: "Writes all that the register holds to a file for another device of your own office, or what a partner may see for another office, encrypted to its key.",
  ar: "يكتب كل ما في السجل في ملف لجهاز آخر من مكتبك نفسه، أو ما يجوز أن يراه شريك لمكتب آخر، مشفّراً لمفتاحه.",
  examples: [
    {
      en: "once, on the device that receives: a key; it prints the public part",
      ar: "مرة واحدة على الجهاز المستقبِل: مفتاح، ويُطبع جزؤه العام",
      line: "isnad exchange --new-key my.key",
    },
    {
      en: "all of it for a colleague's laptop",
      ar: "كل شيء لحاسوب زميل",
      line: "isnad exchange --register daraa --for own --to age1… --out daraa.age --author A1",
    },
    {
      en: "the incidents of a month for another office, by the policy for partners",
      ar: "حوادث شهر لمكتب آخر، بقواعد الأسماء للشركاء",
      line: "isnad exchange --register daraa --for homs-office --as daraa-office --name 'مكتب درعا' --since 2022-05-01 --until 2022-05-31 --to age1… --out may.age --author A1",
    },
    {
      en: "there",
      ar: "وهناك",
      line: "isnad merge daraa.age --register daraa --identity my.key",
    },
  ],
};

interface Options extends GiftOptions {
  readonly to?: string;
  readonly out?: string;
  readonly author?: string;
}

const NEW_KEY = [
  "--new-key <FILE>",
  "make a key to receive by, and no more",
] as const;

function needed(option: string, value: string | undefined): string {
  if (value !== undefined && value !== "") return value;
  throw badValue(option, NOTHING, { ar: "هذا الخيار", en: "this option" });
}

async function makeKey(file: string, io: CommandIo): Promise<number> {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const lines = [`# public key: ${recipient}\n`, `${identity}\n`];
  await newFile(file, 0o600).write(lines);
  io.stdout.write(`${recipient}\n`);
  return EXIT.ok;
}

/** A key is made before there is any register. */
function keyCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const parser = commandParser("exchange", HELP)
    .requiredOption(...NEW_KEY)
    .allowExcessArguments(false);
  return runParsed(parser, args, io, () =>
    makeKey(parser.opts<{ readonly newKey: string }>().newKey, io),
  );
}

function tellGiven({ incidents, kept }: Given, io: CommandIo): void {
  io.stderr.write(
    `isnad: incidents given ${incidents}, kept back ${kept}\n` +
      `isnad: حوادث أُعطيت ${incidents}، وحُجبت ${kept}\n`,
  );
}

/** Makes `isnad exchange`. */
export function exchangeCommand(): RunCommand {
  return (args, io) => {
    if (args.some((arg) => arg.startsWith("--new-key")))
      return keyCommand(args, io);
    const parser = commandParser("exchange", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option(
        "--for <WHOM>",
        "own: devices of your own office; or the code of another office",
        "own",
      )
      .option("--to <AGE-RECIPIENT>", "public key of who receives it")
      .option("--out <FILE>", "the file to be made")
      .option("--author <CODE>", "who makes it: a code, never a name")
      .option("--as <CODE>", "for another office: the code of your own")
      .option("--name <NAME>", "there: your office's name")
      .option("--since <DAY>", "there: incidents not over before this day")
      .option("--until <DAY>", "there: incidents begun by this day")
      .option("--place <NAME|ID>", "there: place or governorate")
      .option("--type <TYPES>", "there: event types, parted by commas")
      .option("--reviewed-only", "there: none that nobody reviewed", false)
      .option(...NEW_KEY);
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const recipient = needed("--to", options.to);
      const file = needed("--out", options.out);
      const encrypter = encrypterTo(recipient);
      const author = needed(
        "--author",
        options.author ?? io.env["ISNAD_AUTHOR"],
      );
      const gift =
        options.for === "own"
          ? null
          : partnerGift(options, { author, recipient });
      return async (register) => {
        const given = await gift?.(register);
        const own = () => bundleLines(register, { author, recipient });
        await writeAgeFile(file, given?.lines ?? own(), encrypter);
        if (given !== undefined) tellGiven(given, io);
        for (const line of headLines(await logHeads(register.store)))
          io.stderr.write(`isnad: ${line}\n`);
        return EXIT.ok;
      };
    });
  };
}

import { readFile, writeFile } from "node:fs/promises";
import { canonicalJson } from "../../model/canonical-json.js";
import { IsnadError } from "../../model/errors.js";
import type { Register } from "../../register/open-register.js";
import {
  currentStatement,
  keepTimestamp,
  loggedTimestamps,
} from "../../register/timestamps/keep-timestamp.js";
import { checkToken } from "../../register/timestamps/read-token.js";
import {
  readStatement,
  statementDigest,
  type LogStatement,
} from "../../register/timestamps/statement.js";
import { tokenRequest } from "../../register/timestamps/token-request.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { engineVersion } from "../../operations/engine-version.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { isolatedInput, quotedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "timestamp",
  en: "Has a time-stamping authority (RFC 3161) date the register: the authority gets one digest and learns nothing. Without an option: the dates there are.",
  ar: "يطلب من جهة ختم الوقت (RFC 3161) تأريخ السجل: لا يصلها سوى بصمة واحدة لا تدل على شيء. ومن دون خيار: يسرد ما هناك من أختام.",
  examples: [
    {
      en: "ask over the line",
      ar: "طلب الختم عبر الشبكة",
      line: "isnad timestamp --register daraa --url https://tsa.example/tsr --author A1",
    },
    {
      en: "without a line: carry the request on a stick, bring the answer back",
      ar: "دون اتصال: احمل الطلب على قرص ثم أعد الجواب",
      line: "isnad timestamp --register daraa --request daraa.tsq",
    },
    {
      en: "keep the answer",
      ar: "حفظ الجواب",
      line: "isnad timestamp --register daraa --answer daraa.tsr --statement daraa.tsq.json --author A1",
    },
  ],
};

interface Options {
  readonly url?: string;
  readonly request?: string;
  readonly answer?: string;
  readonly statement?: string;
  readonly author?: string;
  readonly proxy?: string;
  readonly allowPrivate: boolean;
  readonly allowPort: boolean;
}

function authorOf({ author }: Options): string {
  if (author !== undefined) return author;
  throw badValue("--author", "", { ar: "رمز مثل A1", en: "a code such as A1" });
}

async function keep(
  register: Register,
  options: Options,
  given: { readonly statement: LogStatement; readonly answer: Uint8Array },
  io: CommandIo,
): Promise<number> {
  const token = await keepTimestamp(register, authorOf(options), given);
  io.stdout.write(`${JSON.stringify(token)}\n`);
  io.stderr.write(
    `isnad: dated ${token.at} by ${quotedInput(token.authority)}; compare the digest of its certificate with what it publishes\n`,
  );
  io.stderr.write(
    `isnad: خُتم في ${isolatedInput(token.at)} لدى ${isolatedInput(token.authority)}؛ قارن بصمة الشهادة بما تنشره الجهة\n`,
  );
  return EXIT.ok;
}

async function ask(register: Register, options: Options, io: CommandIo) {
  authorOf(options);
  const { askAuthority } = await import("../../capture/ask-authority.js");
  const statement = await currentStatement(register.store);
  const request = await tokenRequest(statementDigest(statement));
  const { proxy, allowPrivate, allowPort } = options;
  const answer = await askAuthority(options.url!, request, {
    userAgent: `isnad/${engineVersion()}`,
    proxy,
    allowPrivate,
    allowPort,
    signal: io.signal,
  });
  return keep(register, options, { statement, answer }, io);
}

/** Two files: for the authority, and for `--statement` later. */
async function writeRequest(register: Register, file: string, io: CommandIo) {
  const statement = await currentStatement(register.store);
  const request = await tokenRequest(statementDigest(statement));
  const written = `${file}.json`;
  for (const [name, bytes] of [
    [file, request],
    [written, `${canonicalJson(statement)}\n`],
  ] as const)
    await writeFile(name, bytes, { flag: "wx" }).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") throw error;
      throw new IsnadError("EXP-FILE-EXISTS", { file: name }, error);
    });
  io.stderr.write(
    `isnad: send ${quotedInput(file)} to the authority; keep ${quotedInput(written)} for --statement\n`,
  );
  io.stderr.write(
    `isnad: أرسل ${isolatedInput(file)} إلى الجهة، واحفظ ${isolatedInput(written)} للخيار ‎--statement‎\n`,
  );
  return EXIT.ok;
}

async function takeAnswer(register: Register, options: Options, io: CommandIo) {
  const { answer: file, statement: written } = options;
  const text = written === undefined ? "" : await readFile(written, "utf8");
  const statement = readStatement(text);
  if (statement === null)
    throw new IsnadError("REG-NO-STATEMENT", { file: written ?? "-" });
  const answer = await readFile(file!);
  return keep(register, options, { statement, answer }, io);
}

async function list(register: Register, io: CommandIo): Promise<number> {
  for (const one of await loggedTimestamps(register.store)) {
    const { entry, statement, answer } = one;
    const check = await checkToken(Buffer.from(answer, "base64"), statement);
    const found = check.ok
      ? { entry, ...check.token, heads: statement.heads }
      : { entry, fault: check.fault, seen: check.seen };
    io.stdout.write(`${JSON.stringify(found)}\n`);
  }
  return EXIT.ok;
}

/** Makes `isnad timestamp`. */
export function timestampCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("timestamp", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--url <URL>", "address of the authority")
      .option(
        "--request <FILE>",
        "write the request, for an authority without a line",
      )
      .option("--answer <FILE>", "keep an authority's answer")
      .option(
        "--statement <FILE>",
        "what the request was made from, with --answer",
      )
      .option("--author <CODE>", "who asks: a code, never a name")
      .option("--proxy <URL>", "socks5h://host:port")
      .option(
        "--allow-private",
        "the authority may lie in your own network",
        false,
      )
      .option(
        "--allow-port",
        "it may have another port than 80 and 443",
        false,
      );
    const line = { parser, args, io, create: false };
    return runOnRegister(line, () => (register) => {
      const options: Options = parser.opts();
      const { url, request, answer } = options;
      const asked = [url, request, answer].filter((one) => one !== undefined);
      if (asked.length > 1)
        throw badValue("--url --request --answer", String(asked.length), {
          ar: "خيار واحد منها",
          en: "one of them",
        });
      if (url !== undefined) return ask(register, options, io);
      if (request !== undefined) return writeRequest(register, request, io);
      if (answer !== undefined) return takeAnswer(register, options, io);
      return list(register, io);
    });
  };
}

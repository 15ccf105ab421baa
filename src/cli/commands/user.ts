import { roleSchema, ROLES, type Role } from "../../api/access.js";
import { coderCodeSchema } from "../../api/routes/accounts.js";
import type { Register } from "../../register/open-register.js";
import { noteAccess } from "../../server/accounts/access-events.js";
import { makeLink } from "../../server/accounts/entry-links.js";
import { forgetFailures } from "../../server/accounts/failures.js";
import {
  checkAdminRemains,
  createUser,
  findUser,
  listUsers,
  resetUser,
  setDisabled,
} from "../../server/accounts/users.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { formatTable } from "../table.js";

const HELP: CommandHelp = {
  usage: "user [ACTION] [CODE]",
  en: `Keeps the accounts of \`serve\` from the machine itself, also when no admin can sign in.
ACTION: list, add, link (a new password), disable, enable.`,
  ar: "يدير حسابات serve من الجهاز نفسه، ولو لم يستطع أي مدير الدخول: list للعرض، add للإضافة، link لكلمة سر جديدة، disable للمنع، enable للسماح.",
  examples: [
    {
      en: "who may enter",
      ar: "من يستطيع الدخول",
      line: "isnad user list --register daraa",
    },
    {
      en: "a coder; the link is handed over, good once",
      ar: "مرمّز جديد؛ يُسلَّم إليه رابط لمرة واحدة",
      line: "isnad user add C3 --role coder --register daraa",
    },
    {
      en: "somebody forgot the password, or lost the second factor",
      ar: "نسي أحدهم كلمة سره، أو أضاع العامل الثاني",
      line: "isnad user link C3 --register daraa",
    },
  ],
};

const ACTIONS = ["list", "add", "link", "disable", "enable"] as const;
type Action = (typeof ACTIONS)[number];

interface Options {
  readonly role: string;
  readonly collections?: string;
  readonly format: string;
}

const COLUMNS = [
  { title: "الرمز" },
  { title: "الدور" },
  { title: "المجموعات", maxWidth: 40 },
  { title: "ممنوع" },
  { title: "عامل ثانٍ" },
  { title: "مفاتيح مرور", align: "end" },
] as const;

function actionOf(value: string | undefined): Action {
  const found = ACTIONS.find((one) => one === (value ?? "list"));
  if (found !== undefined) return found;
  throw badValue("ACTION", value ?? "", ACTIONS.join(", "));
}

function codeOf(value: string | undefined): string {
  const read = coderCodeSchema.safeParse(value);
  if (read.success) return read.data;
  throw badValue("CODE", value ?? NOTHING, {
    ar: "رمز مثل A1، لا اسم: حرف لاتيني ثم حروف وأرقام",
    en: "a code such as A1, not a name: a Latin letter, then letters and digits",
  });
}

function roleOf(value: string): Role {
  const read = roleSchema.safeParse(value);
  if (read.success) return read.data;
  throw badValue("--role", value, ROLES.join(", "));
}

async function list(
  { store }: Register,
  format: string,
  io: CommandIo,
): Promise<void> {
  const users = await listUsers(store);
  if (format === "jsonl") {
    for (const user of users) io.stdout.write(`${JSON.stringify(user)}\n`);
    return;
  }
  const isTerminal = io.stdout.isTTY === true;
  const width = isTerminal ? io.stdout.columns : undefined;
  const rows = users.map((user) => [
    user.code,
    user.role,
    user.collections?.join("، ") ?? "الكل",
    user.disabled ? "نعم" : "",
    user.twoFactor ? "نعم" : "",
    user.passkeys,
  ]);
  io.stdout.write(`${formatTable(COLUMNS, rows, { isTerminal, width })}\n`);
}

/** Prints the part of a link behind the address that `serve` prints. */
async function printLink(
  { store }: Register,
  userId: string,
  io: CommandIo,
): Promise<void> {
  const { secret, expiresAt } = await makeLink(store, "password", userId);
  io.stdout.write(`/password#${secret}\n`);
  io.stderr.write(
    `isnad: put it behind the address that serve prints; good once, until ${expiresAt}\n`,
  );
  io.stderr.write(
    `isnad: ضعه بعد العنوان الذي يطبعه serve؛ لمرة واحدة حتى \u2066${expiresAt}\u2069\n`,
  );
}

async function act(
  action: Exclude<Action, "list">,
  code: string,
  options: Options,
  register: Register,
  io: CommandIo,
): Promise<void> {
  const { store } = register;
  if (action === "add") {
    const collections = options.collections
      ?.split(/[,،]/u)
      .map((one) => one.trim());
    const role = roleOf(options.role);
    const id = await createUser(store, code, role, collections ?? null);
    await noteAccess(store, "user-created", null, code);
    return printLink(register, id, io);
  }
  const user = await findUser(store, code);
  if (action === "link") {
    await resetUser(store, user.id);
    await forgetFailures(store, user.name);
    await noteAccess(store, "link-made", null, user.name);
    return printLink(register, user.id, io);
  }
  const disabled = action === "disable";
  await checkAdminRemains(store, user, { disabled });
  await setDisabled(store, user.id, disabled);
  const event = disabled ? "user-disabled" : "user-changed";
  await noteAccess(store, event, null, user.name);
}

/** Makes `isnad user`. */
export function userCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("user", HELP)
      .argument("[ACTION]", ACTIONS.join(", "))
      .argument("[CODE]", "of the account")
      .requiredOption(...REGISTER_OPTION)
      .option("--role <ROLE>", `add: ${ROLES.join(", ")}`, "reader")
      .option("--collections <NAMES>", "add: sees these namespaces alone")
      .option("--format <FORMAT>", "list: table or jsonl", "table");
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const { format } = options;
      if (format !== "table" && format !== "jsonl")
        throw badValue("--format", format, "table, jsonl");
      const action = actionOf(parser.args[0]);
      const code = action === "list" ? "" : codeOf(parser.args[1]);
      if (action === "add") roleOf(options.role);
      return async (register) => {
        if (action === "list") await list(register, format, io);
        else await act(action, code, options, register, io);
        return EXIT.ok;
      };
    });
  };
}

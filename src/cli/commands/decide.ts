import { incidentVersion } from "../../register/decisions/incident-version.js";
import { incidentsOfDecisions } from "../../register/decisions/decided-incidents.js";
import { resolveIncident } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import type { Decision } from "../../model/decision.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { codeAdmitted } from "../../operations/coding/code-admitted.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { batchLines, streamText, tellLine } from "../deciding/batch-lines.js";
import { type PlacedLine } from "../../operations/deciding/decide-line.js";
import { DECIDE_KINDS } from "../../operations/deciding/decide-line.js";
import { decideLines } from "../../operations/deciding/decide-lines.js";
import { typedLine, type TypedOptions } from "../deciding/typed-line.js";
import { lineWriter } from "../line-writer.js";
import { linkNow } from "../link-now.js";
import { coderReader, inTurn } from "../../operations/coding/report-reader.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const INCIDENT = "inc-0123456789abcdef0123456789abcdef";

const HELP: CommandHelp = {
  usage: "decide KIND [INCIDENT…]",
  en: `Writes what a person decides, signed, to the register's log.
KIND: ${DECIDE_KINDS.join(", ")}.`,
  ar: "يكتب ما يقرره المدقّق في سجلّ الإجراءات موقّعاً، ولا يمحو ما قبله.",
  examples: [
    {
      en: "accept an incident as it is shown; the author's code in ISNAD_AUTHOR",
      ar: "قبول حادثة كما هي معروضة؛ ورمز المدقّق في ISNAD_AUTHOR",
      line: `ISNAD_AUTHOR=A1 isnad decide accept ${INCIDENT} --register daraa --reason "قورنت بالنص"`,
    },
    {
      en: "correct a field, with the words that say it",
      ar: "تصحيح حقل، مع موضع النص الذي يقوله",
      line: `isnad decide correct ${INCIDENT} --field /type --value armed_attack --cite r1:text:0-25 --register daraa --author A1 --reason "لا ذكر للاغتيال"`,
    },
    {
      en: "add an incident that the program missed",
      ar: "إضافة حادثة فاتت البرنامج",
      line: 'isnad decide add --report r1 --span text:0-25 --value incident.json --register daraa --author A1 --reason "فاتت القراءة"',
    },
    {
      en: "two incidents are one; one holds two",
      ar: "حادثتان هما واحدة؛ وحادثة فيها اثنتان",
      line: `isnad decide merge inc-01234567 inc-89abcdef --register daraa --author A1 --reason "الضحية واحد"
  isnad decide split ${INCIDENT} --claims c0123456789abcdef0123456789abcdef --register daraa --author A1 --reason "يومان مختلفان"`,
    },
    {
      en: "a grade, unless the incident has changed since it was read",
      ar: "درجة تحقق، ما لم تتغير الحادثة منذ قُرئت",
      line: `isnad decide grade ${INCIDENT} confirmed --if-version 0123456789abcdef --register daraa --author A1 --reason "أكدته العائلة"`,
    },
    {
      en: "many at once: all of them or none",
      ar: "عدة إجراءات معاً: كلها أو لا شيء",
      line: "isnad decide --batch - --register daraa --author A1 < decisions.jsonl",
    },
    {
      en: "a report on hold was read: it is coded now",
      ar: "قُرئت مادة موقوفة، فتُرمَّز الآن",
      line: 'isnad decide admit r1 --register daraa --author A1 --reason "النص مطابق للصفحة"',
    },
    {
      en: "take a decision back",
      ar: "الرجوع عن إجراء",
      line: 'isnad decide undo 0123456789abcdef --register daraa --author A1 --reason "أُخطئ في الاسم"',
    },
  ],
};

interface Options extends TypedOptions {
  readonly author?: string;
  readonly batch?: string;
  readonly packs?: string;
}

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

async function linesOf(
  operands: readonly string[],
  { batch, ...typed }: Omit<Options, "author" | "packs">,
  io: CommandIo,
): Promise<readonly PlacedLine[]> {
  const [kind, ...names] = operands;
  if (batch === undefined) {
    const isPiped = typed.text === "-";
    const text = isPiped ? await streamText(io.stdin) : typed.text;
    const options = text === undefined ? typed : { ...typed, text };
    return [{ number: 0, line: typedLine(kind, names, options) }];
  }
  const [first] = [...operands, ...Object.keys(typed)];
  if (first !== undefined)
    throw badValue("--batch", first, {
      ar: "لا شيء مع الدفعة غير ‎--author",
      en: "nothing beside a batch but --author",
    });
  if (batch !== "-")
    throw badValue("--batch", batch, {
      ar: "- (الدخل القياسي)",
      en: "- (standard input)",
    });
  return batchLines(io);
}

/** Who decides the lines that name nobody. */
function authorOf(
  lines: readonly PlacedLine[],
  { author }: Options,
  io: CommandIo,
): string {
  const code = author ?? io.env["ISNAD_AUTHOR"] ?? "";
  const isNeeded = lines.some(({ line }) => line.author === undefined);
  if (code !== "" || !isNeeded) return code;
  throw badValue("--author", NOTHING, {
    ar: "رمز المدقّق مثل A1، هنا أو في ISNAD_AUTHOR",
    en: "the author's code, such as A1, here or in ISNAD_AUTHOR",
  });
}

/** What was decided, with the incidents as they stand now. */
async function print(
  register: Register,
  decisions: readonly Decision[],
  io: CommandIo,
): Promise<void> {
  const { store } = register;
  const ids = decisions.map(({ id }) => id);
  const about = await incidentsOfDecisions(store, ids);
  const writer = lineWriter(io.stdout);
  for (const decision of decisions) {
    const { id, kind, author, time } = decision;
    const incidents = [];
    for (const name of about.get(id) ?? []) {
      const incident = await resolveIncident(register, name);
      if (incident === undefined) continue;
      incidents.push({ id: name, version: incidentVersion(incident) });
    }
    const at = new Date(time.millis).toISOString();
    const report = decision.kind === "admit" ? decision.report : undefined;
    const line = { decision: id, kind, author, at, incidents, report };
    await writer.write(JSON.stringify(line));
    if (writer.isClosed()) break;
  }
  await writer.end();
  const count = decisions.length;
  io.stderr.write(`isnad: ${count} written to the log\n`);
  io.stderr.write(`isnad: كُتب في سجلّ الإجراءات: ${count}\n`);
}

/** Makes `isnad decide`. */
export function decideCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("decide", HELP)
      .argument("[KIND]", "what is decided")
      .argument("[INCIDENT...]", "ids; after `grade`, INCIDENT GRADE")
      .requiredOption(...REGISTER_OPTION)
      .option("--author <CODE>", "who decides: a code, never a name")
      .option("--reason <TEXT>", "why")
      .option("--if-version <V>", "refuse if the incident has changed")
      .option("--field <POINTER>", "a field, as /type or /where/name")
      .option("--value <JSON|FILE>", "the value; of `add` a file of JSON")
      .option("--cite <PLACE>", "words that say it: REPORT:text:0-25", collect)
      .option("--report <ID>", "add: the report that tells it")
      .option("--span <PLACE>", "add: its words, as text:0-25")
      .option("--text <TEXT|->", "add by hand, or a note; - is stdin")
      .option("--published <DAY>", "add by hand: day of the text")
      .option("--claims <KEYS>", "split, reject: these claims alone")
      .option("--ground <GROUND>", "reject: noise or wrong")
      .option("--class <CLASS>", "classify: who may see the field")
      .option("--until <DAY|none>", "embargo: not published before")
      .option("--asked <DAY>", "reply: when they were asked")
      .option("--answer <TEXT>", "reply: what they said")
      .option("--packs <DIR>", "admit: code with packs of your own too")
      .option("--batch <->", "JSON lines on stdin: all or none");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const options: Options & { readonly register?: string } = parser.opts();
      const { register: _, author: __, packs, ...said } = options;
      const lines = await linesOf(parser.args, said, io);
      const author = authorOf(lines, options, io);
      return async (register) => {
        await linkNow(register);
        const onRefused = (number: number) => tellLine(io, number);
        const decided = await decideLines(register, lines, {
          author,
          onRefused,
        });
        const isAdmitting = decided.some(
          ({ kind }) => kind === "admit" || kind === "undo",
        );
        if (isAdmitting)
          await codeAdmitted(register, async () =>
            inTurn(await coderReader({ userPacks: packs })),
          );
        await linkNow(register);
        await print(register, decided, io);
        return EXIT.ok;
      };
    });
  };
}

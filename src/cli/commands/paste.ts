import { MAX_RECORD_BYTES, type Imported } from "../../importers/importer.js";
import { readReports } from "../../importers/read-reports.js";
import { readWhole } from "../../importers/read-whole.js";
import { reportKey } from "../../model/identity.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { captureTeller } from "../../operations/importing/captures.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { importIntoRegister } from "../import-into-register.js";
import {
  checkTold,
  withTold,
  type ToldOfPost,
} from "../pasting/pasted-post.js";
import { postLine } from "../pasting/post-line.js";
import { screenshotsOf } from "../pasting/screenshots.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { rejectList } from "../reject-list.js";
import { coderReader } from "../../operations/coding/report-reader.js";
import { inputsOf } from "../report-run.js";

const HELP: CommandHelp = {
  usage: "paste",
  en: "Takes posts that you paste into a register; a line --- stands between two. Above each may stand Link:, Date:, Time:, Source:, Page:.",
  ar: "يأخذ منشورات تلصقها إلى السجل، وبين كل اثنين سطر ---. فوق كل منها إن شئت: الرابط: والتاريخ: والوقت: والمصدر: والصفحة:.",
  examples: [
    {
      en: "paste, then Ctrl-D on a line of its own",
      ar: "الصق ثم اضغط Ctrl-D في سطر مستقل",
      line: "isnad paste --register daraa",
    },
    {
      en: "one post with its screenshot",
      ar: "منشور واحد مع صورة شاشته",
      line: "isnad paste --file post.txt --url https://social.example/1 --time 2016-04-12 --screenshot post.png --register daraa",
    },
  ],
};

interface Options extends ToldOfPost {
  readonly file?: string;
  readonly packs?: string;
  readonly namespace: string;
  readonly strict: boolean;
}

/** Posts committed together: nobody pastes more. */
const BATCH = 100;

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

type Post = Extract<Imported, { ok: true }>;

async function pastedInput({ file = "-", ...told }: Options, io: CommandIo) {
  const [input, ...more] = await inputsOf([file], io);
  const wanted = { ar: "ملف نص واحد", en: "one text file" };
  if (input === undefined || more.length > 0)
    throw badValue("--file", file, wanted);
  const whole = await readWhole(input.open(), MAX_RECORD_BYTES);
  if (whole === null) {
    const limit = {
      ar: "منشورات حتى 16 ميغابايت",
      en: "posts of up to 16 MiB",
    };
    throw badValue("--file", file, limit);
  }
  const bytes = withTold(whole, told);
  return { ...input, size: bytes.length, open: () => [bytes] };
}

/** Makes `isnad paste`. */
export function pasteCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("paste", HELP)
      .requiredOption(...REGISTER_OPTION)
      .option("--file <FILE>", "pasted posts in a file; else standard input")
      .option("--url <URL>", "the address of the post, where it is one")
      .option("--time <TIME>", "when it was posted, as 2016-04-12 22:30 +03:00")
      .option("--source <NAME>", "the page or account that posted it")
      .option("--screenshot <PNG>", "a picture of it, kept with it", collect)
      .option("--packs <DIR>", "add packs of your own")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--strict", "exit 3 if a post was rejected", false);
    return runOnRegister({ parser, args, io, create: true }, async () => {
      const options: Options = parser.opts();
      const { namespace, packs: userPacks, screenshot = [] } = options;
      reportKey({ namespace, id: "0", text: "" });
      checkTold(options);
      const attachments = await screenshotsOf(screenshot);
      const input = await pastedInput(options, io);
      const reader = await coderReader({ userPacks });
      return async (register) => {
        const list = rejectList();
        const waiting: Post[] = [];
        async function* items(): AsyncGenerator<Imported> {
          const onNotice = list.remark;
          for await (const item of readReports([input], {
            from: "posts",
            onNotice,
          })) {
            if (!item.ok) yield item;
            else {
              const post =
                attachments.length > 0 ? { ...item, attachments } : item;
              waiting.push(post);
              yield post;
            }
          }
        }
        const rejected = await importIntoRegister(
          register,
          {
            items: items(),
            list,
            reader,
            namespace,
            batch: BATCH,
            captureOf: captureTeller(new Date().toISOString()),
            onOutcome(outcome) {
              if ("ok" in outcome) return;
              const post = waiting.shift();
              if (post !== undefined && outcome.kind === "line")
                io.stdout.write(`${postLine(post)}\n`);
            },
          },
          io,
        );
        if (io.signal?.aborted === true) return EXIT.interrupted;
        return options.strict && rejected > 0 ? EXIT.rejects : EXIT.ok;
      };
    });
  };
}

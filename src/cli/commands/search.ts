import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { ensureSearchIndex } from "../../register/search/rebuild-index.js";
import {
  searchRegister,
  type SearchRequest,
} from "../../register/search/search-register.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { lineWriter } from "../line-writer.js";
import { programLinker } from "../../operations/linker.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";
import { hitText } from "../search/hit-text.js";
import {
  cursorText,
  questionOf,
  searchRequest,
  type SearchOptions,
} from "../search/search-options.js";

const HELP: CommandHelp = {
  usage: "search QUERY",
  en: 'Finds reports or incidents by their words: all must stand; "a phrase" or «a phrase»; a beginning of three letters or more with *; -word for what must not stand. Words are found in their forms, names in other spellings too. For internal use: names are not withheld.',
  ar: "يجد المواد أو الحوادث بكلماتها: يجب أن ترد كلها؛ «عبارة» بين مزدوجين؛ بداية كلمة من ثلاثة أحرف فأكثر تليها *؛ و-كلمة لما يجب ألا يرد. تُلتقط الكلمة بصيغها والاسم بتهجئاته. للاستعمال الداخلي: الأسماء غير محجوبة.",
  examples: [
    {
      en: "reports of one month on arrests in a town",
      ar: "مواد شهر واحد عن الاعتقال في بلدة",
      line: "isnad search 'اعتقال نوى' --register daraa --from 2022-05-01 --to 2022-05-31",
    },
    {
      en: "incidents with a name, however it is spelled",
      ar: "حوادث يرد فيها اسم كيفما كُتب",
      line: "isnad search الكازمي --register daraa --in incidents",
    },
    {
      en: "a phrase, without another one, as JSON lines with spans",
      ar: "عبارة دون أخرى، أسطر JSON مع مواضعها",
      line: "isnad search '\"ريف درعا\" -«ريف درعا الغربي»' --register daraa --format jsonl",
    },
    {
      en: "Latin letters for an Arabic name",
      ar: "اسم عربي بأحرف لاتينية",
      line: "isnad search Nawa --latin --register daraa",
    },
  ],
};

const NOTICE = {
  en: "internal: names are not withheld; not for publication",
  ar: "للاستعمال الداخلي: الأسماء غير محجوبة وليس هذا للنشر",
};

async function print(
  register: Register,
  request: SearchRequest,
  format: string,
  io: CommandIo,
): Promise<void> {
  const { hits, next } = await searchRegister(register, request);
  io.stderr.write(`isnad: ${NOTICE.en}\nisnad: ${NOTICE.ar}\n`);
  const writer = lineWriter(io.stdout);
  for (const hit of hits) {
    const { cursor, ...told } = hit;
    const line = JSON.stringify({ ...told, cursor: cursorText(cursor) });
    await writer.write(format === "table" ? hitText(hit, io.stdout) : line);
    if (writer.isClosed()) break;
  }
  await writer.end();
  if (hits.length === 0)
    io.stderr.write("isnad: nothing found\nisnad: لا نتائج\n");
  if (next === null) return;
  const more = `--after ${cursorText(next)}`;
  io.stderr.write(`isnad: more: ${more}\nisnad: للمزيد: \u2066${more}\u2069\n`);
}

/** Makes `isnad search`. */
export function searchCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("search", HELP)
      .argument("[QUERY...]", "words, phrases, beginnings")
      .requiredOption(...REGISTER_OPTION)
      .option("--in <WHAT>", "reports or incidents", "reports")
      .option("--from <DAY>", "published, or begun, on this day or later")
      .option("--to <DAY>", "on this day or earlier")
      .option("--outlet <NAME>", "reports of this outlet")
      .option("--place <NAME|ID>", "what is told of this place or governorate")
      .option("--type <TYPES>", "event types, parted by commas")
      .option("--kind <KIND>", "kind of report, such as article")
      .option("--latin", "read Latin words as Arabic names too")
      .option("--exact", "names in the typed spelling alone")
      .option("--superseded", "older versions of reports instead")
      .option("--limit <N>", "hits, 1 to 999", "20")
      .option("--after <CURSOR>", "go on where an answer ended")
      .option("--format <FORMAT>", "jsonl or table", "table");
    return runOnRegister({ parser, args, io, create: false }, async () => {
      const options: SearchOptions = parser.opts();
      const text = parser.args.join(" ");
      if (text.trim() === "")
        throw badValue("QUERY", NOTHING, { ar: "كلمات", en: "words" });
      const fromLatin = options.latin
        ? (await import("../../operations/known-latin.js")).knownLatin
        : undefined;
      const query = questionOf(text, options, fromLatin);
      const request = searchRequest(query, options);
      return async (register) => {
        // Both parts name incidents: a run that was killed may have left old ones.
        await linkRegister(register, programLinker());
        await ensureSearchIndex(register);
        await print(register, request, options.format, io);
        return EXIT.ok;
      };
    });
  };
}

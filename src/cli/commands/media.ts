import { mkdirSync } from "node:fs";
import path from "node:path";
import { endingOfMedia } from "../../importers/media/media-kinds.js";
import { attachmentsOf } from "../../register/attachment-rows.js";
import type { AttachmentRow } from "../../register/attachments.js";
import { findReport } from "../../register/find-report.js";
import { openEvidence, type Register } from "../../register/index.js";
import { reportVersions } from "../../register/report-versions.js";
import { COPIED_KINDS, copyWithoutMetadata } from "../../release/index.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { badValue } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { newFile } from "../new-file.js";
import { REGISTER_OPTION, runOnRegister } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "media REPORT",
  en: "Takes pictures and recordings of a report out of a register: pictures as copies without place, time and device; the captured bytes stay as they came.",
  ar: "يُخرج صور المادة وتسجيلاتها من السجل: الصور نسخاً بلا مكان ووقت وجهاز، والبايتات الملتقطة تبقى كما جاءت.",
  examples: [
    {
      en: "pictures that may be shown to others, as far as the picture itself may",
      ar: "صور يمكن أن يراها غيرك، بقدر ما تسمح به الصورة نفسها",
      line: "isnad media IMG_7 --register daraa --out pictures",
    },
    {
      en: "for the office alone: the bytes as they came, with all that is in them",
      ar: "للمكتب وحده: البايتات كما جاءت وبكل ما فيها",
      line: "isnad media IMG_7 --original --register daraa --out evidence",
    },
  ],
};

interface Options {
  readonly out: string;
  readonly original: boolean;
}

const NOTICE = {
  en: "what a picture shows is not looked at: faces, signs and streets stay; the originals hold place, time and device",
  ar: "لا يُنظر إلى ما في الصورة نفسها: الوجوه واللافتات والشوارع تبقى؛ والأصول فيها المكان والوقت والجهاز",
};

/** Larger pictures are not taken apart in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Writes one out; null, or why it is not written. */
async function takeOut(
  register: Register,
  { sha256, media_type: mediaType, bytes }: AttachmentRow,
  file: string,
  isOriginal: boolean,
): Promise<"kind" | "damaged" | "large" | null> {
  const evidence = openEvidence(register);
  const target = newFile(file, 0o600);
  if (isOriginal) {
    await target.write(evidence.stream(sha256));
    return null;
  }
  if (!COPIED_KINDS.includes(mediaType)) return "kind";
  if (Number(bytes) > MOST_BYTES) return "large";
  const copy = copyWithoutMetadata(await evidence.get(sha256), mediaType);
  if (!copy.ok) return copy.why;
  await target.write([copy.bytes]);
  return null;
}

async function takeAll(
  register: Register,
  name: string,
  { out, original }: Options,
  io: CommandIo,
): Promise<number> {
  const { report } = await findReport(register.store, name);
  const { versions } = await reportVersions(register.store, report);
  const current = versions.find(({ isCurrent }) => isCurrent);
  const of = await attachmentsOf(register.store, [report]);
  const rows =
    current === undefined
      ? []
      : of({ report_key: report, version: current.version });
  io.stderr.write(`isnad: ${NOTICE.en}\nisnad: ${NOTICE.ar}\n`);
  mkdirSync(out, { recursive: true, mode: 0o700 });
  let isWhole = true;
  for (const row of rows) {
    const { position, media_type: mediaType, caption, sha256 } = row;
    // Its own name is whatever somebody called it: it may name a person.
    const ending = endingOfMedia(mediaType);
    const own = `${String(position).padStart(2, "0")}${ending}`;
    const why = await takeOut(register, row, path.join(out, own), original);
    if (why !== null) isWhole = false;
    const told = { position, mediaType, caption, sha256 };
    const file = why === null ? own : null;
    io.stdout.write(`${JSON.stringify({ ...told, file, why })}\n`);
  }
  return isWhole ? EXIT.ok : EXIT.rejects;
}

/** Makes `isnad media`. */
export function mediaCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("media", HELP)
      .argument("<REPORT>", "a report, by its id or key")
      .requiredOption(...REGISTER_OPTION)
      .requiredOption("--out <DIR>", "the folder they are written into")
      .option("--original", "the bytes as they came, for the office", false);
    return runOnRegister({ parser, args, io, create: false }, () => {
      const options: Options = parser.opts();
      const [name = ""] = parser.args;
      if (options.out === "")
        throw badValue("--out", "", { ar: "اسم مجلد", en: "a folder" });
      return (register) => takeAll(register, name, options, io);
    });
  };
}

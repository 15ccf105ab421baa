import path from "node:path";
import { writeRegisterPage } from "../../exporters/register-page/index.js";
import { loadWorld } from "../../packs/load-world.js";
import { StoreError, storeMessage } from "../../register/messages.js";
import { neutralRule } from "../../statistics/counting-rules/index.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { registerPage } from "../demonstration/page-of-register.js";
import {
  buildDemoRegister,
  type DemoRegister,
} from "../demonstration/build-register.js";
import { DEMO_REPORTS } from "../demonstration/reports.generated.js";
import { demoSummary } from "../demonstration/summary.js";
import { ownPage } from "../demonstration/own-page.js";
import { lineWriter } from "../line-writer.js";
import { startProgress } from "../progress.js";
import { coderReader } from "../../operations/coding/report-reader.js";
import { isolatedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "demo",
  en: "Builds a register of the bundled fictional reports, sums it up and writes a page to look at.",
  ar: "يبني سجلاً من مواد مختلقة مرفقة، ويلخصه، ويكتب صفحة للاطلاع.",
  examples: [
    {
      en: "see what Isnad does; then open demo/index.html",
      ar: "انظر ما يفعله إسناد؛ ثم افتح demo/index.html",
      line: "isnad demo",
    },
    {
      en: "write the page into another folder",
      ar: "كتابة الصفحة في مجلد آخر",
      line: "isnad demo --out try",
    },
  ],
};

interface Options {
  readonly out: string;
}

async function registerOf(io: CommandIo): Promise<DemoRegister> {
  const progress = startProgress({
    stream: io.stderr,
    isShared: false,
    totalBytes: null,
    now: () => performance.now(),
  });
  try {
    return await buildDemoRegister({
      reports: DEMO_REPORTS,
      reader: await coderReader({}),
      now: new Date().toISOString(),
      signal: io.signal,
      onReport: () => progress.addRecord(),
    });
  } finally {
    progress.end();
  }
}

async function runDemo(out: string, io: CommandIo): Promise<number> {
  const start = performance.now();
  const { file, write } = await ownPage(out);
  const register = await registerOf(io);
  if (io.signal?.aborted === true) return EXIT.interrupted;
  const { actors } = loadWorld();
  const page = registerPage(register, {
    reports: DEMO_REPORTS,
    rule: neutralRule,
    findActor: (id) => actors.byId(id),
  });
  await write(writeRegisterPage(page));
  const writer = lineWriter(io.stdout);
  await writer.write(demoSummary(page, io.stdout));
  await writer.end();
  const took = ((performance.now() - start) / 1000).toFixed(1);
  const shown = path.resolve(file);
  io.stderr.write(`isnad: wrote ${shown} (${took} s)\n`);
  io.stderr.write(`isnad: الصفحة: ${isolatedInput(shown)}\n`);
  return EXIT.ok;
}

/** Makes `isnad demo`. */
export function demoCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("demo", HELP).option(
      "--out <DIR>",
      "folder of the page",
      "demo",
    );
    return runParsed(parser, args, io, async () => {
      try {
        return await runDemo(parser.opts<Options>().out, io);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        io.stderr.write(`isnad: ${storeMessage(error, "en")}\n`);
        io.stderr.write(`isnad: ${storeMessage(error, "ar")}\n`);
        return EXIT.usage;
      }
    });
  };
}

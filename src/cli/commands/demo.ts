import path from "node:path";
import { writeRegisterPage } from "../../exporters/register-page/index.js";
import { loadWorld } from "../../packs/load-world.js";
import type { Register } from "../../register/open-register.js";
import { StoreError, storeMessage } from "../../register/messages.js";
import { neutralRule } from "../../statistics/counting-rules/index.js";
import { commandParser, runParsed, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { registerPage } from "../demonstration/page-of-register.js";
import {
  readBack,
  withDemoRegister,
  type DemoSources,
} from "../demonstration/build-register.js";
import { DEMO_REPORTS } from "../demonstration/reports.generated.js";
import { demoSummary } from "../demonstration/summary.js";
import { ownPage } from "../demonstration/own-page.js";
import { lineWriter } from "../line-writer.js";
import { startProgress } from "../progress.js";
import { tellEntry } from "../tell-entry.js";
import { untilStopped } from "../until-stopped.js";
import { parseWhole } from "../whole-number.js";
import { coderReader } from "../../operations/coding/report-reader.js";
import { isolatedInput } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "demo",
  en: "Builds a register of the bundled fictional reports, sums it up and writes a page to look at; or serves it to a browser, to try everything.",
  ar: "يبني سجلاً من مواد مختلقة مرفقة، ويلخصه، ويكتب صفحة للاطلاع؛ أو يفتحه في المتصفح لتجرّب كل شيء.",
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
    {
      en: "work on it in the browser; what is done there is gone when it stops",
      ar: "العمل عليه في المتصفح؛ ويزول ما تفعله فيه عند إيقافه",
      line: "isnad demo --serve",
    },
  ],
};

interface Options {
  readonly out: string;
  readonly serve: boolean;
  readonly port: string;
}

/** Builds the register of the demonstration, saying how far it is. */
async function worked<Worked>(
  io: CommandIo,
  work: (register: Register, folder: string) => Promise<Worked>,
): Promise<Worked> {
  const progress = startProgress({
    stream: io.stderr,
    isShared: false,
    totalBytes: null,
    now: () => performance.now(),
  });
  const sources: DemoSources = {
    reports: DEMO_REPORTS,
    reader: await coderReader({}),
    now: new Date().toISOString(),
    signal: io.signal,
    onReport: () => progress.addRecord(),
  };
  try {
    return await withDemoRegister(sources, (register, folder) => {
      progress.end();
      return work(register, folder);
    });
  } finally {
    progress.end();
  }
}

/** Serves the register until it is stopped, then it is gone. */
function serveDemo(port: number, io: CommandIo): Promise<number> {
  return worked(io, async (register, folder) => {
    const { DEFAULT_SETTINGS, serverLog, startServer } =
      await import("../../server/index.js");
    const running = await startServer({
      ...{ register, passphrase: null, log: serverLog(io.stderr) },
      settings: {
        ...DEFAULT_SETTINGS,
        ...{ register: folder, port, singleUser: true, autoLockMinutes: 0 },
      },
    });
    tellEntry(io, running.origin, running.entryLink);
    await untilStopped(io.signal);
    await running.stop();
    return EXIT.ok;
  });
}

async function runDemo(out: string, io: CommandIo): Promise<number> {
  const start = performance.now();
  const { file, write } = await ownPage(out);
  const register = await worked(io, readBack);
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
    const parser = commandParser("demo", HELP)
      .option("--out <DIR>", "folder of the page", "demo")
      .option("--serve", "serve it to a browser until Ctrl-C", false)
      .option("--port <N>", "where it is served; 0 for any that is free", "0");
    return runParsed(parser, args, io, async () => {
      try {
        const { out, serve, port } = parser.opts<Options>();
        if (serve)
          return await serveDemo(parseWhole("--port", port, 65_535), io);
        return await runDemo(out, io);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        io.stderr.write(`isnad: ${storeMessage(error, "en")}\n`);
        io.stderr.write(`isnad: ${storeMessage(error, "ar")}\n`);
        return EXIT.usage;
      }
    });
  };
}

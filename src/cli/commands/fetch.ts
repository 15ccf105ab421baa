import { readFile } from "node:fs/promises";
import type {
  CapturedPage,
  CaptureEvent,
  CaptureOptions,
} from "../../capture/capture-pages.js";
import { formatError } from "../../model/errors.js";
import { reportKey } from "../../model/identity.js";
import { storeFault } from "../../register/store-fault.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { commandParser, parseCount, type CommandHelp } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import { engineVersion } from "../../operations/engine-version.js";
import {
  emptyFetchTally,
  eventLine,
  fetchSummary,
} from "../fetching/fetch-events.js";
import { openForCommand, runOnStore } from "../register-command.js";
import { visibleText } from "../../operations/terminal-text.js";

const HELP: CommandHelp = {
  usage: "fetch URL…",
  en: "Fetches pages and feeds that you name, and nothing else. The site learns your address: see docs/how-to/fetch.md.",
  ar: "يجلب الصفحات والخلاصات التي تسمّيها ولا شيء غيرها. الموقع يعرف عنوانك: انظر docs/how-to/fetch.md.",
  examples: [
    {
      en: "a page into a register; again later: a new version if it changed",
      ar: "صفحة إلى السجل؛ وإعادة الأمر لاحقاً تضيف نسخة إن تغيرت",
      line: "isnad fetch https://example.org/news/1 --register daraa",
    },
    {
      en: "a feed and the pages of its entries, through Tor",
      ar: "خلاصة وصفحات موادها، عبر تور",
      line: "isnad fetch https://example.org/feed --follow --proxy socks5h://127.0.0.1:9050 --register daraa",
    },
    {
      en: "what would be asked, without asking",
      ar: "ما سيُطلب، دون طلبه",
      line: "isnad fetch --list addresses.txt --dry-run",
    },
  ],
};

interface Options {
  readonly register?: string;
  readonly out?: string;
  readonly list?: string;
  readonly follow: boolean;
  readonly anyHost: boolean;
  readonly allowPrivate: boolean;
  readonly allowPort: boolean;
  readonly pause: string;
  readonly timeout: string;
  readonly proxy?: string;
  readonly again: boolean;
  readonly dryRun: boolean;
  readonly packs?: string;
  readonly namespace: string;
  readonly strict: boolean;
}

/** Addresses of a file, one a line; what follows ` #` is a remark. */
async function listedAddresses(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw unreadable(file, code ?? String(error));
  });
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

/** Reports committed together: few, since each took seconds to fetch. */
const BATCH = 10;

const USER_AGENT = () => `isnad/${engineVersion()}`;

function captureOptions(options: Options, io: CommandIo): CaptureOptions {
  const { follow, anyHost, allowPrivate, allowPort, proxy } = options;
  const seconds = parseCount("--timeout", options.timeout);
  const pause = Number(options.pause);
  if (!/^\d{1,3}$/.test(options.pause))
    throw badValue("--pause", options.pause, {
      ar: "ثوانٍ من 0 إلى 999",
      en: "seconds from 0 to 999",
    });
  const linksOf = async ({ bytes, url, mediaType }: CapturedPage) => {
    const { feedLinks } = await import("../../importers/feed/read-feed.js");
    return feedLinks(bytes, { url, ...(mediaType !== null && { mediaType }) });
  };
  return {
    userAgent: USER_AGENT(),
    allowPrivate,
    allowPort,
    anyHost,
    pauseSeconds: pause,
    proxy,
    limits: { totalMillis: seconds * 1000 },
    signal: io.signal,
    onWait: (url, wait) =>
      void io.stderr.write(
        `isnad: ${visibleText(url)}: waiting ${wait} s as the server asks\n` +
          `isnad: ${visibleText(url)}: انتظار ${wait} ث كما يطلب الخادم\n`,
      ),
    ...(follow && { linksOf }),
  };
}

/** Prints what becomes of each address, counts it, and keeps it. */
async function* told(
  events: AsyncIterable<CaptureEvent>,
  io: CommandIo,
  tally: ReturnType<typeof emptyFetchTally>,
  keep: (event: CaptureEvent) => Promise<void>,
): AsyncGenerator<CaptureEvent> {
  try {
    for await (const event of events) {
      if (event.kind !== "asked") tally[event.kind] += 1;
      const line = eventLine(event);
      if (line !== null) io.stdout.write(`${line}\n`);
      if (event.kind === "refused") {
        io.stderr.write(`isnad: ${formatError(event.fault, "en")}\n`);
        io.stderr.write(`isnad: ${formatError(event.fault, "ar")}\n`);
      }
      await keep(event);
      yield event;
    }
  } catch (error) {
    // Ctrl-C: what was fetched before is taken in.
    if (io.signal?.aborted !== true) throw error;
  }
}

async function dryRun(urls: readonly string[], io: CommandIo): Promise<number> {
  const { parseAsked } = await import("../../capture/asked-url.js");
  const parsed = urls.map((url) => parseAsked(url));
  const asked = new Set<string>();
  for (const url of parsed) {
    asked.add(new URL("/robots.txt", url.origin).href);
    asked.add(url.href);
  }
  for (const url of asked) io.stdout.write(`${url}\n`);
  return EXIT.ok;
}

async function fetchPages(
  urls: readonly string[],
  options: Options,
  io: CommandIo,
): Promise<number> {
  const capture = captureOptions(options, io);
  const { capturePages } = await import("../../capture/capture-pages.js");
  const { makeWarcFile } = await import("../fetching/warc-file.js");
  const { out, register: name, namespace, follow } = options;
  const warc = out === undefined ? null : await makeWarcFile(out, USER_AGENT());
  const tally = emptyFetchTally();
  const keep = async (event: CaptureEvent) => warc?.add(event);
  const run = (own: Partial<CaptureOptions> = {}) =>
    told(capturePages(urls, { ...capture, ...own }), io, tally, keep);
  const intoRegister = async (place: string): Promise<number> => {
    const { coderReader } =
      await import("../../operations/coding/report-reader.js");
    const { fetchedReports } = await import("../fetching/fetched-reports.js");
    const { importIntoRegister } = await import("../import-into-register.js");
    const { rejectList } = await import("../reject-list.js");
    const { openFetchedPages } =
      await import("../../register/fetched-pages.js");
    const { feedImporter } = await import("../../importers/feed.js");
    const reader = await coderReader({ userPacks: options.packs });
    const register = await openForCommand(place, io, true);
    try {
      const known = await openFetchedPages(register);
      const knownOf = (url: string) => (options.again ? null : known.get(url));
      const isFollowed = ({ bytes }: CapturedPage) =>
        follow && feedImporter.recognises(bytes.subarray(0, 4096));
      const reports = fetchedReports(run({ knownOf }), isFollowed);
      const now = new Date().toISOString();
      const rejected = await importIntoRegister(
        register,
        {
          items: reports.items,
          list: rejectList(),
          reader,
          namespace,
          batch: BATCH,
          captureOf: async ({ file }) =>
            Promise.resolve({
              capturedAt: reports.retrievedAt(file) ?? now,
              container: null,
            }),
        },
        io,
      );
      reports.keep(known);
      await known.save();
      return rejected;
    } catch (error) {
      throw storeFault(error, register.path);
    } finally {
      await register.close();
    }
  };
  let rejected = 0;
  try {
    if (name !== undefined) rejected = await intoRegister(name);
    else for await (const _ of run()) continue;
  } finally {
    await warc?.end();
    for (const line of fetchSummary(tally)) io.stderr.write(`${line}\n`);
  }
  if (io.signal?.aborted === true) return EXIT.interrupted;
  const failed = rejected + tally.refused;
  return options.strict && failed > 0 ? EXIT.rejects : EXIT.ok;
}

/** Makes `isnad fetch`. */
export function fetchCommand(): RunCommand {
  return (args, io) => {
    const parser = commandParser("fetch", HELP)
      .argument("[URL...]", "addresses of pages and feeds")
      .option("--register <DIR|FILE>", "the register: its folder or file")
      .option("--out <FILE>", "keep all that was asked and answered as WARC")
      .option("--list <FILE>", "addresses, one a line")
      .option("--follow", "of a feed, fetch the pages of its entries", false)
      .option("--any-host", "follow entries to other hosts too", false)
      .option("--allow-private", "hosts that you name may be your own", false)
      .option("--allow-port", "addresses that you name may name a port", false)
      .option("--pause <S>", "seconds between requests to one host", "2")
      .option("--timeout <S>", "seconds for one answer", "120")
      .option("--proxy <URL>", "socks5h://HOST:PORT, as Tor has it")
      .option("--again", "ask without regard to what was fetched", false)
      .option("--dry-run", "print what would be asked, ask nothing", false)
      .option("--packs <DIR>", "add packs of your own")
      .option("--namespace <NAME>", "who gave the reports their ids", "local")
      .option("--strict", "exit 3 if an address was refused", false);
    return runOnStore({ parser, args, io }, async () => {
      const options: Options = parser.opts();
      const { list, register, out, namespace } = options;
      const urls = [
        ...parser.args,
        ...(list === undefined ? [] : await listedAddresses(list)),
      ];
      if (urls.length === 0)
        throw badValue("URL", NOTHING, { ar: "عنوان", en: "an address" });
      if (options.dryRun) return dryRun(urls, io);
      if (register === undefined && out === undefined) {
        const wanted = { ar: "--register أو --out", en: "--register or --out" };
        throw badValue("fetch", NOTHING, wanted);
      }
      reportKey({ namespace, id: "0", text: "" });
      return fetchPages(urls, options, io);
    });
  };
}

import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { askedOnce } from "../../register/keys/passphrase-source.js";
import { openRegister, type Register } from "../../register/open-register.js";
import {
  DEFAULT_SETTINGS,
  isLoopback,
  type ServerSettings,
} from "../../server/settings.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { withOneOff } from "../serving/one-off-register.js";
import { tellEntry } from "../tell-entry.js";
import { untilStopped } from "../until-stopped.js";
import { parseWhole } from "../whole-number.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { commandParser, type CommandHelp } from "../arguments.js";
import { EXIT, type CommandIo, type RunCommand } from "../command.js";
import {
  passphraseSource,
  tryPassphrases,
} from "../passphrase/passphrase-source.js";
import { noticeProtection } from "../passphrase/protection-notice.js";
import { REGISTER_OPTION, runOnStore } from "../register-command.js";

const HELP: CommandHelp = {
  usage: "serve",
  en: "Serves a register to browsers and programs. Only this machine reaches it unless you say otherwise. The first start prints a link, good once, by which the first admin comes in.",
  ar: "يخدم السجل للمتصفحات والبرامج. لا يصل إليه غير هذا الجهاز ما لم تقل خلاف ذلك. ويطبع أول تشغيل رابطاً يُستعمل مرة واحدة، يدخل به المدير الأول.",
  examples: [
    {
      en: "alone on a laptop: one account, by the link that is printed",
      ar: "وحدك على حاسوبك: حساب واحد، بالرابط المطبوع",
      line: "isnad serve --register daraa --single-user",
    },
    {
      en: "one story: paste posts, look, take away; gone when it stops",
      ar: "قصة واحدة: ألصق المنشورات وانظر وخذ ما تريد؛ ويزول كله عند الإيقاف",
      line: "isnad serve --one-off",
    },
    {
      en: "an office, behind a proxy that ends TLS",
      ar: "مكتب، خلف وسيط ينهي TLS",
      line: "isnad serve --register postgres://isnad@db/register --behind-proxy --host-name register.example.org",
    },
    {
      en: "with its own certificate, and what is released for everybody",
      ar: "بشهادة خاصة به، وما اعتُمد للنشر متاح للعموم",
      line: "isnad serve --register daraa --host 192.0.2.10 --tls-cert cert.pem --tls-key key.pem --public",
    },
  ],
};

interface Options {
  readonly register?: string;
  readonly oneOff: boolean;
  readonly host: string;
  readonly port: string;
  readonly hostName?: readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy: boolean;
  readonly insecure: boolean;
  readonly singleUser: boolean;
  readonly public: boolean;
  readonly work: boolean;
  readonly autoLock: string;
  readonly uploadLimit: string;
  readonly author?: string;
}

const collect = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  value,
];

function fileText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
}

function tlsOf({ tlsCert, tlsKey }: Options): ServerSettings["tls"] {
  if (tlsCert === undefined && tlsKey === undefined) return null;
  if (tlsCert === undefined || tlsKey === undefined)
    throw badValue(
      tlsCert === undefined ? "--tls-cert" : "--tls-key",
      NOTHING,
      {
        ar: "الشهادة ومفتاحها معاً",
        en: "the certificate and its key, both",
      },
    );
  return { cert: fileText(tlsCert), key: fileText(tlsKey) };
}

/** @throws IsnadError `CLI-BAD-OPTION-VALUE`, `IMP-FILE-MISSING` */
function settingsOf(parser: Command): ServerSettings {
  const options: Options = parser.opts();
  const { host, behindProxy, oneOff, hostName = [] } = options;
  if ((options.register === undefined) !== oneOff)
    throw badValue("--register", options.register ?? NOTHING, {
      ar: "السجل: مجلده أو ملفه؛ أو --one-off وحده لمجلد يزول عند الإيقاف",
      en: "the register: its folder or file; or --one-off alone, for a folder that is gone when it stops",
    });
  const singleUser = options.singleUser || oneOff;
  const tls = tlsOf(options);
  const isOpen = !isLoopback(host);
  if (isOpen && tls === null && !behindProxy && !options.insecure)
    throw badValue("--host", host, {
      ar: "127.0.0.1، أو شهادة بخياري --tls-cert و--tls-key، أو --behind-proxy، أو --insecure إن كنت تعلم أن الشبكة كلها لك",
      en: "127.0.0.1; or a certificate, by --tls-cert and --tls-key; or --behind-proxy; or --insecure if you know that the whole network is yours",
    });
  if (singleUser && (isOpen || behindProxy))
    throw badValue("--single-user", host, {
      ar: "127.0.0.1: الحساب الواحد لهذا الجهاز وحده",
      en: "127.0.0.1: the one account is for this machine alone",
    });
  if (behindProxy && hostName.length === 0)
    throw badValue("--host-name", NOTHING, {
      ar: "الاسم الذي يراه المتصفح",
      en: "the name that browsers see",
    });
  return {
    ...DEFAULT_SETTINGS,
    register: options.register ?? "",
    host,
    port: parseWhole("--port", options.port, 65_535),
    hostNames: hostName,
    tls,
    behindProxy,
    singleUser,
    oneOff,
    publicView: options.public,
    works: options.work,
    autoLockMinutes: oneOff
      ? 0
      : parseWhole("--auto-lock", options.autoLock, 1440),
    uploadLimit:
      parseWhole("--upload-limit", options.uploadLimit, 100_000) * 1024 * 1024,
  };
}

/** Opens the register, and keeps the passphrase for the threads of the server. */
async function openWithPassphrase(name: string, io: CommandIo) {
  const source = passphraseSource(io);
  let typed: string | null = null;
  const register = await tryPassphrases(io, source, () => {
    const once = askedOnce(source);
    return openRegister(name, {
      create: true,
      passphrase: {
        existing: async (shown) => (typed = await once.existing(shown)),
        fresh: async (shown) => (typed = await once.fresh(shown)),
      },
    });
  });
  noticeProtection(register, io);
  return { register, passphrase: typed };
}

/** An open register, and how threads open it too. */
interface Opened {
  readonly register: Register;
  /** Null where none guards it. */
  readonly passphrase: string | null;
}

/** Makes `isnad serve`. */
export function serveCommand(): RunCommand {
  return (args, io) => {
    const { host, port, autoLockMinutes, uploadLimit } = DEFAULT_SETTINGS;
    const parser = commandParser("serve", HELP)
      .option(...REGISTER_OPTION)
      .option(
        "--one-off",
        "a folder of its own, thrown away when it stops; for you alone",
        false,
      )
      .option("--host <ADDRESS>", "where it listens", host)
      .option("--port <N>", "0 for any that is free", String(port))
      .option("--host-name <NAME>", "a name that browsers see", collect)
      .option("--tls-cert <FILE>", "certificate, PEM")
      .option("--tls-key <FILE>", "its key, PEM")
      .option("--behind-proxy", "a proxy before it ends TLS", false)
      .option(
        "--insecure",
        "plain HTTP on a network that is wholly yours",
        false,
      )
      .option("--single-user", "one local account, by the printed link", false)
      .option("--author <CODE>", "code of that account", "A1")
      .option("--public", "what is released, for everybody", false)
      .option("--no-work", "leave all jobs to isnad worker")
      .option(
        "--auto-lock <MINUTES>",
        "lock idle sessions; 0 never",
        String(autoLockMinutes),
      )
      .option(
        "--upload-limit <MB>",
        "of one upload",
        String(uploadLimit / 1024 / 1024),
      );
    return runOnStore({ parser, args, io }, async () => {
      const settings = settingsOf(parser);
      const { author } = parser.opts<Options>();
      const serve = async (opened: Opened, name = settings.register) => {
        const { serverLog, startServer } =
          await import("../../server/index.js");
        const running = await startServer({
          ...{ ...opened, settings: { ...settings, register: name } },
          ...{ localCode: author, log: serverLog(io.stderr) },
        });
        tellEntry(io, running.origin, running.entryLink);
        await untilStopped(io.signal);
        await running.stop();
        return EXIT.ok;
      };
      if (settings.oneOff) return withOneOff(serve);
      return serve(await openWithPassphrase(settings.register, io));
    });
  };
}

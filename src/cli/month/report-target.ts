import { readFileSync } from "node:fs";
import {
  MESSAGE_LIMITS,
  type Language,
  type MessageKind,
} from "../../exporters/month/index.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import type { CommandIo } from "../command.js";
import {
  REPORT_FORMATS,
  type ReportFormat,
} from "../../operations/figures/report-formats.js";
import { newFile, printPieces } from "../new-file.js";

/** How and where a report is written. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly write: (report: string | Uint8Array) => Promise<void>;
}

/** @throws IsnadError `CLI-BAD-OPTION-VALUE` */
function languageOf(value: string): Language {
  if (value === "ar" || value === "en") return value;
  throw badValue("--language", value, "ar, en");
}

/**
 * Where bytes or text go: a new file, else standard output; bytes go to no
 * terminal.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`, `CLI-BAD-OPTION-VALUE`
 */
function outputFor(
  out: string | undefined,
  isText: boolean,
  io: CommandIo,
): ReportTarget["write"] {
  if (out !== undefined) {
    const file = newFile(out);
    return (report) => file.write([report]);
  }
  if (!isText && io.stdout.isTTY === true)
    throw badValue("--out", NOTHING, {
      ar: "اسم ملف جديد: هذه الصيغة لا تُطبع على الشاشة",
      en: "a new file: this format is no text to print",
    });
  return (report) => printPieces([report], io.stdout);
}

/** A text that is made of a template, and where it is written. */
export interface TextTarget extends Omit<ReportTarget, "format"> {
  readonly template: string;
  /** Cut into messages of a network; null for one text. */
  readonly message: MessageKind | null;
}

/** @throws IsnadError `CLI-BAD-OPTION-VALUE` */
function messageOf(value: string | undefined): MessageKind | null {
  if (value === undefined) return null;
  const kinds = Object.keys(MESSAGE_LIMITS) as MessageKind[];
  const kind = kinds.find((one) => one === value);
  if (kind === undefined) throw badValue("--message", value, kinds.join(", "));
  return kind;
}

/**
 * What the options say of a text in the office's own words; null without a
 * template.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`, `CLI-BAD-OPTION-VALUE`,
 * `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`
 */
export function textTarget(
  options: {
    readonly template?: string;
    readonly format: string;
    readonly language: string;
    readonly out?: string;
    readonly message?: string;
  },
  io: CommandIo,
): TextTarget | null {
  const { template: file, format, out } = options;
  const message = messageOf(options.message);
  if (file === undefined) {
    if (message === null) return null;
    throw badValue("--message", message, {
      ar: "مع --template",
      en: "with --template",
    });
  }
  if (format !== "table")
    throw badValue("--format", format, {
      ar: "لا شيء مع --template: النص وحده يُطبع",
      en: "nothing with --template: its text alone is printed",
    });
  const language = languageOf(options.language);
  let template: string;
  try {
    template = readFileSync(file, "utf8").replace(/^\ufeff/u, "");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  return { template, language, message, write: outputFor(out, true, io) };
}

/**
 * What the options say of a report; null for what is printed as a table or as
 * JSON.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`, `CLI-BAD-OPTION-VALUE`
 */
export function reportTarget(
  options: {
    readonly format: string;
    readonly language: string;
    readonly out?: string;
  },
  io: CommandIo,
): ReportTarget | null {
  const { out } = options;
  const language = languageOf(options.language);
  if (options.format === "table" || options.format === "json") {
    if (out === undefined) return null;
    throw badValue("--out", out, {
      ar: `مع --format ${REPORT_FORMATS.join(", ")}`,
      en: `with --format ${REPORT_FORMATS.join(", ")}`,
    });
  }
  const format = REPORT_FORMATS.find((one) => one === options.format);
  if (format === undefined) {
    const known = ["table", "json", ...REPORT_FORMATS].join(", ");
    throw badValue("--format", options.format, known);
  }
  const write = outputFor(out, format === "html", io);
  return { format, language, write };
}

import PostalMime, {
  addressParser,
  decodeWords,
  type Email,
} from "postal-mime";
import type {
  Fault,
  Imported,
  ImportItem,
  RecordContext,
  ReportDetail,
} from "../importer.js";
import { recordPosition } from "../record-position.js";
import { importedReport, rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { mailFiles, type MailFiles } from "./attachments.js";
import { joinWrapped } from "./join-wrapped.js";
import { mailDate, repeatedDay } from "./mail-date.js";
import { mailId } from "./mail-id.js";
import { mailText, type PassedMail } from "./mail-text.js";
import { bareSubject } from "./mail-words.js";
import { undeclaredText } from "./undeclared-text.js";

/** Programs nest four or five parts; thirty-two are no mail of a person. */
const MAX_PARTS_DEEP = 32;

/** Letters of a plain body from which it is taken to be the whole mail. */
const WHOLE_BODY_LETTERS = 300;

const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** The plain body, or the HTML where the plain one is but a hint at it. */
async function bodyOf({ text = "", html }: Email): Promise<string> {
  if (html === undefined) return text;
  const seen = letters(text);
  if (seen >= WHOLE_BODY_LETTERS) return text;
  const { htmlText } = await import("./html-text.js");
  const shown = htmlText(html);
  return seen * 2 >= letters(shown) ? text : shown;
}

/** Name of a newsletter or list; persons' names are never an outlet. */
function listName({ headers }: Email): string | null {
  const value = headers.find(({ key }) => key === "list-id")?.value ?? "";
  const phrase = decodeWords(value.replace(/<[^>]*>/g, "")).trim();
  const name = phrase.replace(/^"|"$/g, "").trim();
  return name === "" || name.includes("@") ? null : name;
}

const ADDRESSED = new Set(
  "from to cc bcc sender reply-to delivered-to return-path x-original-to".split(
    " ",
  ),
);

/** Takes the addresses of those who wrote to each other out of the text. */
function withoutAddresses(text: string, { headers }: Email): string {
  const addresses = new Set(
    headers
      .filter(({ key }) => ADDRESSED.has(key))
      .flatMap(({ value }) => addressParser(value, { flatten: true }))
      .flatMap(({ address = "" }) => (address.includes("@") ? [address] : [])),
  );
  let rest = text;
  for (const address of addresses) {
    const sign = address.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    rest = rest.replace(new RegExp(`<?(?:mailto:)?${sign}>?`, "gi"), "[@]");
  }
  return rest;
}

const passedOn = ({ subject, date }: PassedMail) =>
  [subject, date].filter((part) => part !== null).join(" · ");

/** When the words were written: by the innermost mail that was passed on. */
function datesOf(email: Email, passed: readonly PassedMail[]) {
  const header = email.headers.find(({ key }) => key === "date")?.value ?? "";
  const inner = passed.at(-1);
  if (inner !== undefined) {
    const published =
      inner.date === null
        ? null
        : (mailDate(inner.date)?.day ?? repeatedDay(inner.date));
    return { published, instant: null };
  }
  const date = mailDate(header);
  return { published: date?.day ?? null, instant: date?.instant ?? null };
}

function reportOf(
  email: Email,
  body: string,
  bytes: Uint8Array,
  context: RecordContext,
  encoding: string | null,
): Imported {
  const subject = email.subject ?? "";
  const { text, passed } = mailText(body, subject);
  const { published, instant } = datesOf(email, passed);
  const title = bareSubject(passed.at(-1)?.subject ?? subject);
  const chain = passed.map(passedOn).filter((entry) => entry !== "");
  const detail: ReportDetail = {
    readBy: "mail 1",
    ...(instant !== null && { publishedAt: instant }),
    ...(encoding !== null && { encoding }),
    ...(chain.length > 0 && { chain }),
  };
  const raw = {
    id: mailId(bytes),
    outlet: listName(email),
    url: null,
    title: withoutAddresses(title, email),
    published,
    // A mail of pictures alone says what they are in its subject.
    text: withoutAddresses(joinWrapped(text), email) || title,
    detail,
  };
  const record = { bytes, kind: "mail", format: "mail" } as const;
  const mediaType = "message/rfc822";
  return importedReport(raw, { ...record, mediaType }, recordPosition(context));
}

function withFiles(report: Imported, files: MailFiles): Imported {
  return report.ok && files.attachments.length > 0
    ? { ...report, attachments: files.attachments }
    : report;
}

const SEALED = /^(?:application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime))$/;

/**
 * Reads one mail: its report, then the files that came with it.
 *
 * A mail whose parts nest without end, or that is sealed, is one reject.
 */
export async function readMail(
  bytes: Uint8Array,
  context: RecordContext,
): Promise<readonly ImportItem[]> {
  const reject = (fault: Fault) => [rejected(recordPosition(context), fault)];
  const code = "IMP-UNREADABLE-RECORD";
  const { text, encoding } = undeclaredText(bytes, context.encoding);
  let email: Email;
  try {
    email = await PostalMime.parse(text, {
      maxNestingDepth: MAX_PARTS_DEEP,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    return reject({ code, seen: seenStart(String(error)) });
  }
  if (email.attachments.some(({ mimeType }) => SEALED.test(mimeType))) {
    return reject({ code, seen: "PGP, S/MIME" });
  }
  const files = mailFiles(email.attachments, context.line ?? 1);
  const body = await bodyOf(email);
  const report = reportOf(email, body, bytes, context, encoding);
  return [withFiles(report, files), ...files.members];
}

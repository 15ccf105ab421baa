import type { Attachment as MailPart } from "postal-mime";
import type { Attachment, ImportFormat, Member } from "../importer.js";

/** Endings of files whose text is a report. */
const DOCUMENT =
  /\.(?:pdf|docx|odt|ott|docm|txt|md|html?|xhtml|mhtml?|csv|tsv|xlsx|jsonl?|ndjson|zip|warc|wacz|eml|mbox|xml|rss|atom)$/i;
const DOCUMENT_TYPE =
  /^(?:application\/(?:pdf|zip|json|vnd\.(?:openxmlformats|oasis)|xhtml|rss|atom|warc)|text\/(?:plain|html|csv|xml))/;

/** Files that are no report, whatever they are called. */
const NO_DOCUMENT = /calendar|vcard|signature|pkcs7|x-pkcs|pgp|delivery-status/;

/** What came with a mail: files to read, and pictures, recordings and others. */
export interface MailFiles {
  readonly members: readonly Member[];
  readonly attachments: readonly Attachment[];
}

/** The name without folders; a part without a name is called by its number. */
function nameOf({ filename }: MailPart, number: number): string {
  const name = (filename ?? "").split(/[\\/]/).at(-1)?.trim() ?? "";
  return name === "" || name === "." || name === ".." ? `part-${number}` : name;
}

function formatOf({ mimeType }: MailPart): ImportFormat | undefined {
  return mimeType === "message/rfc822" ? "mail" : undefined;
}

function isDocument(part: MailPart, name: string): boolean {
  if (part.mimeType === "message/rfc822") return true;
  if (NO_DOCUMENT.test(part.mimeType)) return false;
  if (/^(?:image|audio|video|font)\//.test(part.mimeType)) return false;
  return DOCUMENT_TYPE.test(part.mimeType) || DOCUMENT.test(name);
}

const bytesOf = ({ content }: MailPart): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

/** Sorts the parts of a mail; two of one name are told apart by number. */
export function mailFiles(parts: readonly MailPart[], line: number): MailFiles {
  const members: Member[] = [];
  const attachments: Attachment[] = [];
  const names = new Set<string>();
  parts.forEach((part, index) => {
    const own = nameOf(part, index + 1);
    const name = names.has(own) ? `${index + 1}-${own}` : own;
    names.add(name);
    const bytes = bytesOf(part);
    const open = () => [bytes];
    const { mimeType: mediaType } = part;
    if (!isDocument(part, name)) {
      const caption = part.description ?? null;
      attachments.push({ name, mediaType, caption, open });
      return;
    }
    const format = formatOf(part);
    members.push({
      step: "open",
      name: format === "mail" && !/\.eml$/i.test(name) ? `${name}.eml` : name,
      size: bytes.length,
      open,
      line,
      ...(format !== undefined && { format }),
    });
  });
  return { members, attachments };
}

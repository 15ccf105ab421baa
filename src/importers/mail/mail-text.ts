import {
  bare,
  isAttribution,
  isSentFrom,
  passingOf,
  quotedHeader,
  subjectPassing,
  type Passing,
} from "./mail-words.js";

/** What the sender of a mail wrote or passed on. */
export interface MailText {
  readonly text: string;
  /** Headers of the mails that were passed on, outermost first. */
  readonly passed: readonly PassedMail[];
}

/** What stands above a mail that was passed on; senders are not kept. */
export interface PassedMail {
  readonly subject: string | null;
  /** As the program of whoever passed it on wrote it. */
  readonly date: string | null;
}

interface HeaderBlock {
  /** Lines from which and up to which it stands, the end excluded. */
  readonly from: number;
  readonly to: number;
  readonly divider: Passing | null;
  readonly mail: PassedMail;
}

const MAX_SIGNATURE_LINES = 20;
const isQuoted = (line: string) => /^\s?>/.test(line);
const unquoted = (line: string) => line.replace(/^\s?>\s?/, "");
const hasWords = (lines: readonly string[]) =>
  lines.some((line) => /[\p{L}\p{N}]/u.test(line));

/** The repeated headers that begin at a line: a sender, a day, a subject. */
function headersAt(lines: readonly string[], at: number): HeaderBlock | null {
  const seen = new Map<string, string>();
  let to = at;
  for (; to < lines.length && to < at + 12; to += 1) {
    const line = lines[to] ?? "";
    const header = quotedHeader(line);
    if (header !== null && !seen.has(header[0])) seen.set(...header);
    // A long header goes on in the next line.
    else if (header === null && (bare(line) === "" || seen.size === 0)) break;
    else if (header === null && !/^\s|^<|@/.test(line)) break;
  }
  if (!seen.has("from") || seen.size < 3) return null;
  const mail = {
    subject: seen.get("subject") ?? null,
    date: seen.get("date") ?? null,
  };
  return { from: at, to, divider: null, mail };
}

function nextBlock(lines: readonly string[]): HeaderBlock | null {
  for (let at = 0; at < lines.length; at += 1) {
    const divider = passingOf(unquoted(lines[at] ?? ""));
    let next = at;
    if (divider !== null) {
      next += 1;
      while (next < lines.length && bare(unquoted(lines[next] ?? "")) === "") {
        next += 1;
      }
    }
    const plain = lines.slice(next, next + 12).map(unquoted);
    const block = headersAt(plain, 0);
    if (block !== null)
      return { ...block, from: at, to: next + block.to, divider };
  }
  return null;
}

/** Index of the first line of the signature, or the number of lines. */
function signatureStart(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^--\s?$/.test(line));
  const isOne =
    at > 0 &&
    lines.length - at - 1 <= MAX_SIGNATURE_LINES &&
    hasWords(lines.slice(0, at));
  let end = isOne ? at : lines.length;
  while (end > 0 && /^\s*$/.test(lines[end - 1] ?? "")) end -= 1;
  const isListFooter = (line: string) => /^_{20,}\s*$/.test(line);
  const footer = lines.slice(0, end).findLastIndex(isListFooter);
  if (
    footer > 0 &&
    end - footer <= 8 &&
    /https?:|@/.test(lines.slice(footer, end).join())
  ) {
    end = footer;
  }
  while (
    end > 1 &&
    (isSentFrom(lines[end - 1] ?? "") || /^\s*$/.test(lines[end - 1] ?? ""))
  ) {
    end -= 1;
  }
  return end;
}

/** Lines of one mail without what it quotes and signs with. */
function ownLines(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isQuoted(line)) continue;
    const both = `${line} ${lines[at + 1] ?? ""}`;
    const isOne = isAttribution(line);
    if (isOne || (bare(line) !== "" && isAttribution(both))) {
      const after = lines.slice(at + (isOne ? 1 : 2));
      const first = after.find((next) => bare(next) !== "") ?? "";
      if (isQuoted(first)) {
        at += isOne ? 0 : 1;
        continue;
      }
      // Some programs do not mark what they quote: an address tells it.
      if (/@/.test(isOne ? line : both) && hasWords(own)) break;
    }
    own.push(line);
  }
  const kept = own.slice(0, signatureStart(own));
  return hasWords(kept) ? kept : lines.map(unquoted);
}

/**
 * Takes what a person wrote out of the text of a mail: answered mails and
 * signatures are left out, mails that were passed on stay, without their
 * headers. Where nothing else would be left, what was quoted is the text.
 */
export function mailText(body: string, subject: string): MailText {
  const passed: PassedMail[] = [];
  const kept: string[] = [];
  let above = subject;
  let rest: readonly string[] = body.replace(/\r\n?/g, "\n").split("\n");
  for (;;) {
    const block = nextBlock(rest);
    const top = block === null ? rest : rest.slice(0, block.from);
    const own = hasWords(top) ? ownLines(top) : [];
    if (own.length > 0 && kept.length > 0) kept.push("");
    kept.push(...own);
    if (block === null) break;
    const kind = block.divider ?? subjectPassing(above);
    if (kind === "answered" && hasWords(kept)) break;
    passed.push(block.mail);
    above = block.mail.subject ?? "";
    const below = rest.slice(block.to);
    const first = below.find((line) => bare(line) !== "") ?? "";
    rest = isQuoted(first) ? below.map(unquoted) : below;
  }
  const text = kept.join("\n").replace(/[ \t]+$/gm, "");
  return { text: text.replace(/\n{3,}/g, "\n\n").trim(), passed };
}

import { foldKey } from "../../languages/ar/letters.js";
import {
  ANSWERED_LINES,
  FORWARDED_LINES,
  FORWARD_PREFIXES,
  QUOTED_HEADERS,
  REPLY_PREFIXES,
  SENT_FROM,
  WRITTEN_BY,
  WROTE,
  type QuotedHeader,
} from "../../languages/ar/lexicon/mail-words.js";

/** How the mail that stands below a line got there. */
export type Passing = "answered" | "forwarded";

const LATIN_HEADERS: ReadonlyMap<string, QuotedHeader> = new Map([
  ["from", "from"],
  ["date", "date"],
  ["sent", "date"],
  ["to", "to"],
  ["cc", "to"],
  ["reply-to", "to"],
  ["subject", "subject"],
  ["de", "from"],
  ["envoyé", "date"],
  ["à", "to"],
  ["objet", "subject"],
]);

/** Marks of direction, which mail programs put around names and addresses. */
const DIRECTION = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A line as its letters, without marks of direction. */
export const bare = (line: string) => line.replace(DIRECTION, "").trim();

/** The header that a line of a quoted mail repeats, and its value. */
export function quotedHeader(
  line: string,
): readonly [QuotedHeader, string] | null {
  const seen = /^\*?([^:*]{2,20}?)\s?\*?\s?:\*?\s*(.*)$/.exec(bare(line));
  const [, name = "", value = ""] = seen ?? [];
  if (seen === null) return null;
  const header =
    LATIN_HEADERS.get(name.toLowerCase()) ?? QUOTED_HEADERS.get(foldKey(name));
  return header === undefined ? null : [header, value.replace(/\*$/, "")];
}

/** Whether a line announces a mail below, and how that came here. */
export function passingOf(line: string): Passing | null {
  if (line.length > 120) return null;
  const words = bare(line).replace(/^[-_*\s]+|[-_*:\s]+$/g, "");
  if (words === "" || words.length > 60) return null;
  if (/^(?:begin )?(?:forwarded message|message transféré)$/i.test(words)) {
    return "forwarded";
  }
  if (/^(?:original (?:message|appointment)|message d'origine)$/i.test(words)) {
    return "answered";
  }
  const key = foldKey(words);
  if (FORWARDED_LINES.has(key)) return "forwarded";
  return ANSWERED_LINES.has(key) ? "answered" : null;
}

/** What the prefixes of a subject say; null when it has none. */
export function subjectPassing(subject: string): Passing | null {
  const [, prefix = ""] = /^\s*([^:：]{1,14}?)\s*[:：]/.exec(subject) ?? [];
  if (/^(?:fwd?|tr|wg)$/i.test(prefix)) return "forwarded";
  if (/^(?:re|aw|sv)(?:\[\d+\])?$/i.test(prefix)) return "answered";
  const key = foldKey(prefix);
  if (FORWARD_PREFIXES.has(key)) return "forwarded";
  return REPLY_PREFIXES.has(key) ? "answered" : null;
}

/** The subject without the prefixes that programs put before it. */
export function bareSubject(subject: string): string {
  let rest = bare(subject);
  for (let at = 0; at < 8 && subjectPassing(rest) !== null; at += 1) {
    rest = rest.replace(/^[^:：]*[:：]\s*/, "");
  }
  return rest;
}

/** Whether a line (or two, joined) stands above a quoted mail: «On … wrote:». */
export function isAttribution(line: string): boolean {
  const words = bare(line);
  if (words.length < 12 || words.length > 320 || !/[:：]$/.test(words)) {
    return false;
  }
  if (!/[\d٠-٩]{4}|[\d٠-٩][:/.][\d٠-٩]|@/.test(words)) return false;
  const lead = words.slice(0, -1).trim();
  if (/\b(?:wrote|writes|a écrit|schrieb)$/i.test(lead)) return true;
  const tail = foldKey(lead.replace(/<[^>]*>|\S+@\S+/g, " ")).trim();
  const last = tail.split(/\s+/);
  return (
    WROTE.has(last.at(-1) ?? "") ||
    WROTE.has(last.slice(-3).join(" ")) ||
    [...WRITTEN_BY].some((phrase) => tail.includes(phrase))
  );
}

/** Whether a line was put under the mail by the device it came from. */
export function isSentFrom(line: string): boolean {
  const words = bare(line);
  if (words.length > 60) return false;
  if (
    /^(?:sent from (?:my |yahoo|mail|outlook)|get outlook for)/i.test(words)
  ) {
    return true;
  }
  const key = foldKey(words);
  return [...SENT_FROM].some((phrase) => key.startsWith(`${phrase} `));
}

import type { PostField } from "../../languages/ar/lexicon/post-words.js";
import { decodeAs } from "../decode-bytes.js";
import { binaryFault } from "../head-fault.js";
import type { Imported, Notice, Position } from "../importer.js";
import { importedReport, rejected } from "../report-fields.js";
import { seenStart } from "../seen.js";
import { isAddress, splitPost, type HeadLine } from "./post-head.js";
import { postTime, type PostTime } from "./post-time.js";

const RECORD = {
  kind: "message",
  format: "posts",
  mediaType: "text/plain",
} as const;

type Head = ReadonlyMap<PostField, HeadLine>;

interface Told extends PostTime {
  /** Lines that nothing, or not all, could be taken from. */
  readonly unread: readonly HeadLine[];
}

/** Date and time together; one by one where only one of them is understood. */
function timeOf(head: Head): Told {
  const lines = [head.get("date"), head.get("time")].filter(
    (line): line is HeadLine => line !== undefined && line.value !== "",
  );
  const whole = postTime(lines.map(({ value }) => value).join(" "));
  if (whole.day !== null) return { ...whole, unread: [] };
  const each = lines.map((line) => ({ line, time: postTime(line.value) }));
  const known = each.filter(({ time }) => time.day !== null);
  const [first] = known;
  const isOne = known.every(({ time }) => time.day === first?.time.day);
  const unread = (
    isOne ? each.filter((one) => !known.includes(one)) : each
  ).map(({ line }) => line);
  if (first === undefined || !isOne) return { day: null, at: null, unread };
  const at = known.find(({ time }) => time.at !== null)?.time.at ?? null;
  return { day: first.time.day, at, unread };
}

/** Lines of time as written: a clock time without a zone stands nowhere else. */
function writtenTimes(head: Head): Readonly<Record<string, string>> | null {
  const lines = [head.get("date"), head.get("time")].flatMap((line) =>
    line === undefined || line.value === "" ? [] : [line],
  );
  if (lines.length === 0) return null;
  return Object.fromEntries(lines.map(({ label, value }) => [label, value]));
}

function noticeOf({ label, value }: HeadLine, position: Position): Notice {
  const code = "IMP-POST-LINE-UNREAD";
  return {
    ...position,
    code,
    seen: seenStart(value),
    context: { field: label },
  };
}

/** Reads one pasted post from its own bytes. */
export function readPost(
  bytes: Uint8Array,
  encoding: string,
  position: Position,
): Imported {
  const binary = binaryFault(bytes.subarray(0, 4096), "IMP-BINARY");
  if (binary !== null) return rejected(position, binary);
  const decoded = decodeAs(bytes, encoding);
  if (!decoded.ok) return rejected(position, decoded.fault);
  const { head, body } = splitPost(decoded.text);
  const link = head.get("link");
  const url = link !== undefined && isAddress(link.value) ? link.value : null;
  const { day, at, unread } = timeOf(head);
  const fields = writtenTimes(head);
  const raw = {
    id: url,
    outlet: head.get("page")?.value || head.get("source")?.value || null,
    url,
    title: null,
    published: day,
    text: body,
    kind: "post" as const,
    detail: {
      ...(at !== null && { publishedAt: at }),
      ...(fields !== null && { fields }),
      ...(encoding !== "utf-8" && { encoding }),
    },
  };
  const imported = importedReport(raw, { ...RECORD, bytes }, position);
  const isLinkUnread = link !== undefined && url === null && link.value !== "";
  const lines = isLinkUnread ? [link, ...unread] : unread;
  if (!imported.ok || lines.length === 0) return imported;
  const remarks = lines.map((line) => noticeOf(line, position));
  return { ...imported, notices: [...imported.notices, ...remarks] };
}

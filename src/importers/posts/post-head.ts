import { foldKey } from "../../languages/ar/letters.js";
import {
  POST_LABELS,
  type PostField,
} from "../../languages/ar/lexicon/post-words.js";

/** A line above a post, as written. */
export interface HeadLine {
  readonly label: string;
  readonly value: string;
}

/** A pasted post: what stands above it, and its own words. */
export interface SplitPost {
  readonly head: ReadonlyMap<PostField, HeadLine>;
  /** Without blank lines around it. */
  readonly body: string;
}

const ENGLISH: ReadonlyMap<string, PostField> = new Map([
  ["link", "link"],
  ["url", "link"],
  ["date", "date"],
  ["time", "time"],
  ["source", "source"],
  ["page", "page"],
  ["account", "page"],
  ["channel", "page"],
]);

/** Direction marks, which come along when right-to-left text is copied. */
const MARKS = /\p{Cf}/gu;
const LABELLED = /^\s*([\p{L}\p{M}][\p{L}\p{M} ]{1,30}?)\s*[:：]\s*(.*)$/u;
const ADDRESS = /^https?:\/\/[^\s<>"]{3,2048}$/i;

/** Whether a value is a whole address of a page. */
export const isAddress = (value: string): boolean => ADDRESS.test(value);

function headLine(line: string): readonly [PostField, HeadLine] | null {
  const plain = line.replace(MARKS, "").trim();
  if (isAddress(plain)) return ["link", { label: "URL", value: plain }];
  const [, label = "", value = ""] = LABELLED.exec(plain) ?? [];
  const key = foldKey(label).trim().replace(/ +/g, " ");
  const field = POST_LABELS.get(key) ?? ENGLISH.get(key.toLowerCase());
  return field === undefined ? null : [field, { label, value: value.trim() }];
}

/** Lines of time that go on as a list of the post's own: `المكان: …`. */
function isOwnList(next: string | undefined): boolean {
  if (next === undefined) return false;
  const plain = next.replace(MARKS, "");
  const [, label = ""] = LABELLED.exec(plain) ?? [];
  return label !== "" && !/^https?$/i.test(label);
}

/**
 * Parts the lines above a post from its words. They end at a blank line, at a
 * label that came before, and at any other line. Days and times straight above
 * further labels (`المكان:`) are the post's own words about what happened, not
 * about when it was posted, and stay in its text.
 */
export function splitPost(text: string): SplitPost {
  const lines = text.split(/\r?\n/);
  let at = lines.findIndex((line) => line.replace(MARKS, "").trim() !== "");
  if (at < 0) return { head: new Map(), body: "" };
  const found: (readonly [PostField, HeadLine])[] = [];
  for (; at < lines.length; at += 1) {
    const line = headLine(lines[at] ?? "");
    if (line === null || found.some(([field]) => field === line[0])) break;
    found.push(line);
  }
  if (isOwnList(lines[at])) {
    const isTime = ([field]: (typeof found)[number]) =>
      field === "date" || field === "time";
    const first = found.findIndex(isTime);
    if (first >= 0) at -= found.splice(first).length;
  }
  while (at < lines.length && lines[at]?.trim() === "") at += 1;
  return { head: new Map(found), body: lines.slice(at).join("\n").trimEnd() };
}

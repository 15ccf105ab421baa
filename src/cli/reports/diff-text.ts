import type { VersionContent } from "../../register/report-versions.js";
import type { OutputStream } from "../command.js";
import { isolatedCell, visibleText } from "../../operations/terminal-text.js";
import { textChanges, type TextChange } from "./text-changes.js";

const FIELDS = ["outlet", "title", "published"] as const;

/** What a field that changed is called. */
const FIELD_WORDS = {
  outlet: { ar: "الجهة", en: "outlet" },
  title: { ar: "العنوان", en: "title" },
  published: { ar: "تاريخ النشر", en: "published" },
} as const;

/** What differs between two versions. */
export interface VersionDiff {
  readonly reportKey: string;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly {
    readonly field: (typeof FIELDS)[number];
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly text: readonly TextChange[];
}

/** Holds two versions of a report against each other. */
export function versionDiff(
  reportKey: string,
  from: VersionContent,
  to: VersionContent,
): VersionDiff {
  const fields = FIELDS.flatMap((field) =>
    from[field] === to[field]
      ? []
      : [{ field, from: from[field], to: to[field] }],
  );
  const text = textChanges(from.text, to.text);
  return { reportKey, from: from.version, to: to.version, fields, text };
}

/** Units of the line before a change and after it that are shown with it. */
const AROUND = 60;

/** The end of what stands before a change, from a word's beginning. */
function before(text: string, at: number): string {
  const start = Math.max(0, at - AROUND);
  const line = text.slice(start, at).replace(/^[^]*\n/, "");
  const isCut = start > 0 && line.length === at - start;
  return isCut ? `… ${line.replace(/^\S*\s+/, "")}` : line;
}

/** The beginning of what stands after a change, up to a word's end. */
function after(text: string, at: number): string {
  const end = Math.min(text.length, at + AROUND);
  const line = text.slice(at, end).replace(/\n[^]*$/, "");
  const isCut = end < text.length && line.length === end - at;
  return isCut ? `${line.replace(/\s+\S*$/, "")} …` : line;
}

/** First digits of a version, as tables print it. */
const SHOWN = 12;

/**
 * A diff for reading: what changed is on lines of its own, with - and +, each
 * under the place where it stands in the later text.
 */
export function diffText(
  diff: VersionDiff,
  to: VersionContent,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const shown = (text: string) => {
    const visible = visibleText(text);
    return isTerminal ? isolatedCell(visible) : visible;
  };
  const marked = (mark: string, text: string) =>
    text === ""
      ? []
      : text.split("\n").map((line) => `${mark} ${shown(line)}`.trimEnd());
  const [a, b] = [diff.from.slice(0, SHOWN), diff.to.slice(0, SHOWN)];
  const changed = diff.text.length;
  const head = [
    shown(`من ${a} إلى ${b}: مواضع تغيرت في النص ${changed}`),
    shown(`from ${a} to ${b}: places changed in the text ${changed}`),
  ];
  const fields = diff.fields.map(({ field, from, to: now }) => {
    const { ar, en } = FIELD_WORDS[field];
    const lines = [shown(`${ar} · ${en}`)];
    return [...lines, ...marked("-", from ?? "–"), ...marked("+", now ?? "–")];
  });
  const text = diff.text.map(({ to: [start, end], removed, added }) => {
    const [ahead, behind] = [before(to.text, start), after(to.text, end)];
    return [
      `@ ${start}`,
      ...marked(" ", ahead),
      ...marked("-", removed),
      ...marked("+", added),
      ...marked(" ", behind),
    ];
  });
  return [head, ...fields, ...text].map((part) => part.join("\n")).join("\n\n");
}

import type { Bilingual } from "../../model/index.js";

/** HTML that is safe to write as it is. */
export interface Markup {
  readonly source: string;
}

/** What may stand in a template: text is escaped, markup is not. */
export type Part =
  Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for content and quoted attributes alike. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function sourceOf(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if ("source" in part) return part.source;
  return part.map(sourceOf).join("");
}

/** Template tag: escapes every text that is put in. */
export function markup(
  pieces: TemplateStringsArray,
  ...parts: readonly Part[]
): Markup {
  const source = pieces
    .map((piece, at) => piece + sourceOf(parts[at]))
    .join("");
  return { source };
}

/** Puts a separator between parts. */
export function joinParts(parts: readonly Part[], between: Part): Part {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** A date, range, id or Latin word: drawn from left to right everywhere. */
export function ltr(text: string | number): Markup {
  return markup`<bdi dir=ltr>${text}</bdi>`;
}

/** Half-open offsets of a run that must be drawn from left to right. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

const LETTER = "A-Za-z0-9\\u00c0-\\u024f";
const LEFT_TO_RIGHT = new RegExp(
  `[${LETTER}](?:[${LETTER}._:;/\\\\@#&+'%–-]|[,](?=\\d)| (?=[A-Za-z]))*`,
  "g",
);

/**
 * Finds dates, numbers, ranges and Latin words in an Arabic text; without an
 * isolate `2016-04-12` would be drawn `12-04-2016`.
 */
export function leftToRightRuns(text: string): readonly Run[] {
  return [...text.matchAll(LEFT_TO_RIGHT)].map(({ 0: run, index }) => {
    const core = run.replace(/[._:;/&+'–-]+$/, "");
    return { start: index, end: index + core.length };
  });
}

/** Arabic text with its dates, numbers and Latin words isolated. */
export function isolated(text: string): Markup {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of leftToRightRuns(text)) {
    parts.push(text.slice(at, start), ltr(text.slice(start, end)));
    at = end;
  }
  return markup`${parts}${text.slice(at)}`;
}

/** Words of a report or pack: Arabic in either language of the page. */
export function arabic(text: string): Markup {
  return markup`<bdi lang=ar dir=rtl>${isolated(text)}</bdi>`;
}

/** The same in both languages; the page shows one of them. */
export function inBoth(ar: Part, en: Part): Markup {
  return markup`<span class=ar>${ar}</span><span class=en>${en}</span>`;
}

/** A label in both languages. */
export function says({ ar, en }: Bilingual): Markup {
  return inBoth(isolated(ar), en);
}

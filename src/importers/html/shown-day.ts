import { ABOVE, BELOW, type ArticleExtent } from "./article-extent.js";
import { ancestors, folded, textIn, type Block } from "./blocks.js";
import { dateLabel, isLabelAlone, type DateLabel } from "./date-labels.js";
import { isDateLine, machineDate, shownDates } from "./date-values.js";
import { lineFurniture } from "./furniture.js";
import { linkShare, standsAside } from "./line-marks.js";
import { isMarkedUpdate } from "./marked-dates.js";

interface LineDay {
  readonly day: string;
  readonly label: DateLabel | null;
}

/** A program's date with AM or PM: of 3/5 nobody knows which is the month. */
const AMERICAN =
  /(\d{1,2}\/\d{1,2}\/\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s+[AP]M\b/;
const RANKS = ["published", null, "broadcast"] as const;
const rank = ({ label }: LineDay) =>
  RANKS.indexOf(label as (typeof RANKS)[number]);

/** The day of a line, that of publication where it also tells of another. */
function dayOfLine(line: string, over: string): LineDay | null {
  const program = AMERICAN.exec(line)?.[1];
  if (program !== undefined) {
    const day = machineDate(program)?.day;
    return day === undefined ? null : { day, label: dateLabel(over) };
  }
  const found: LineDay[] = [];
  let from = 0;
  for (const { day, at } of shownDates(line)) {
    const before = `${from === 0 ? over : ""} ${line.slice(from, at)}`;
    from = at;
    const label = dateLabel(before);
    if (label !== "updated" && label !== "other") found.push({ day, label });
  }
  return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

const LONGEST = 200;
const SHORT = 70;
/** «15», «مارس», «2019», each in a box of its own, are one date. */
const LONGEST_BOX = 40;

function boxAround({ text, owner }: Block): string {
  if (!/^\p{Nd}{1,2}$/u.test(text) || owner.parent === null) return "";
  const box = textIn(owner.parent);
  return box.length <= LONGEST_BOX ? box : "";
}

/** The page's own head, in which today's day stands. */
function isHead({ owner, index }: Block, top: number): boolean {
  return [...ancestors(owner)].some(
    ({ tag, attributes }) =>
      tag === "nav" ||
      (tag === "header" &&
        index < top &&
        /site|page|top|main/i.test(
          `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`,
        )),
  );
}

/** The words of a line without those marked as the day of an update. */
function wordsOf({ nodes }: Block): readonly string[] {
  return nodes
    .filter(({ parent }) => ![...ancestors(parent)].some(isMarkedUpdate))
    .map(({ text }) => text);
}

interface BlockDay extends LineDay {
  /** Whether the line says so, or holds the date and nothing else. */
  readonly isSure: boolean;
}

function dated(
  blocks: readonly Block[],
  index: number,
  top: number,
): BlockDay | null {
  const block = blocks[index];
  if (block === undefined || block.text.length > LONGEST) return null;
  if (isHead(block, top)) return null;
  const line = blocks[index - 1]?.text ?? "";
  const over = isLabelAlone(line) ? line : "";
  const words = wordsOf(block);
  // A day and a time in elements of their own run together: «٢٠٢٣١٢:١٨».
  const spaced = folded(words.join(" "));
  const found =
    dayOfLine(folded(words.join("")), over) ??
    dayOfLine(spaced, over) ??
    dayOfLine(boxAround(block), over);
  if (found === null) return null;
  // «19 آب 2014» beside «برقة» and «3 تعليقات», each in an element of its own.
  const isSure =
    found.label !== null ||
    isDateLine(spaced) ||
    words.some((word) => isDateLine(folded(word)));
  return isSure || block.text.length < SHORT ? { ...found, isSure } : null;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Words of a headline that links to other news, at least. */
const HEADLINE_WORDS = 4;

/** The lines after the text that are still the article's: its credits, its tags. */
function linesAfter(blocks: readonly Block[], last: number): readonly Block[] {
  const lines: Block[] = [];
  for (const index of range(last + 1, last + 1 + BELOW)) {
    const block = blocks[index];
    if (block === undefined || standsAside(block)) break;
    const kind = lineFurniture(block.text)?.kind ?? null;
    if (kind === "related" || kind === "comments") break;
    const isHeadline =
      kind === null &&
      linkShare(block) > 0.5 &&
      block.text.split(" ").length >= HEADLINE_WORDS;
    if (isHeadline) break;
    lines.push(block);
  }
  return lines;
}

/**
 * The day shown beside the article. What is labelled as its day comes first:
 * under the title, over it, after the text. Then a line that is a date and
 * nothing else, then a short one that holds a date; a day of broadcast last.
 *
 * @returns ISO day, or null
 */
export function shownDay(
  blocks: readonly Block[],
  { title, first, last }: ArticleExtent,
): string | null {
  const top = title >= 0 ? title : Math.max(0, first - ABOVE);
  const daysAt = (indexes: readonly number[]) =>
    indexes
      .map((index) => dated(blocks, index, top))
      .filter((found) => found !== null);
  const between = range(top + (title >= 0 ? 1 : 0), first);
  const related = between.findIndex(
    (index) => lineFurniture(blocks[index]?.text ?? "")?.kind === "related",
  );
  const under = daysAt(related < 0 ? between : between.slice(0, related));
  // A line that links elsewhere, over the title, is other news.
  const over = daysAt(
    range(title < 0 ? title : Math.max(0, title - ABOVE), title)
      .filter((index) => linkShare(blocks[index]!) < 0.5)
      .reverse(),
  );
  const after = linesAfter(blocks, last);
  const ends = daysAt(after.map(({ index }) => index));
  const own = after.find(
    ({ text, linked }) => linked === 0 && isDateLine(text),
  );
  const isOwn =
    own !== undefined &&
    after.every(({ index, linked }) => index >= own.index || linked === 0);
  const foot = isOwn ? daysAt([own.index]) : [];
  const said = ({ label }: BlockDay) => label === "published";
  const plain = ({ label, isSure }: BlockDay) => label === null && isSure;
  const found =
    under.find((one) => said(one) || plain(one)) ??
    over.find(said) ??
    ends.find(said) ??
    over.find(plain) ??
    foot.find(plain) ??
    [...under, ...over].find(({ label }) => label === null) ??
    [...under, ...ends].find(({ label }) => label === "broadcast");
  return found?.day ?? null;
}

import { SPEECH_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import { isThat, type SourceField } from "./source-field.js";
import type { SourceMention } from "./source-mention.js";

/**
 * A source told in two places of one sentence: `قال ممرض، بحسب «X»، إن …` is
 * handed on by X, `ونقلاً عن ضابط، قالت «X» إن …` as well.
 */
export function nested(
  field: SourceField,
  before: SourceMention,
  mention: SourceMention,
): SourceMention {
  const { view, sentence } = field;
  const { from } = sentence;
  if (before.at >= from && isPublished(field, before, mention))
    return { ...mention, outside: true };
  if (before.at < from || !isGap(field, before.to, mention)) return mention;
  const cited = mention.rule === "ar.source.cited";
  if (cited && before.rule !== "ar.source.cited") {
    let next = mention.to;
    while (/^[،,»"”]$/.test(view.keys[next] ?? "")) next++;
    return isThat(view, next) ? { ...mention, outside: true } : mention;
  }
  const fronted = /^[وف]?(?:نقلا|عن)$/.test(view.keys[before.at] ?? "");
  if (cited || !fronted || before.at > from + 1) return mention;
  return { ...mention, chain: [...mention.chain, ...before.chain] };
}

/** Verbs of who publishes another's words, with their object. */
const PUBLISHED = /^[يت]?(?:نشر|بث|نقل|ورد|اورد)ت?ه?ا?$/;

/** `قال X، في بيان بثته Y، إن`: Y hands X's words on. */
function isPublished(
  { view }: SourceField,
  before: SourceMention,
  { at, rule }: SourceMention,
): boolean {
  if (rule !== "ar.source.cited" || before.rule === rule) return false;
  if (
    !/ه[ا]?$/.test(view.keys[at] ?? "") ||
    !PUBLISHED.test(view.keys[at] ?? "")
  )
    return false;
  const words = view.keys.slice(before.to, at);
  const noun = words.findLastIndex((key) => SPEECH_NOUNS.has(key));
  return noun > 0 && words.length - noun <= 2 && words[noun - 1] === "في";
}

/** Tokens of an aside between two commas: `، قائد الفوج،`. */
const ASIDE = 6;

/** Nothing but a comma, or one short aside, parts the two. */
function isGap(
  { view }: SourceField,
  from: number,
  { at, rule }: SourceMention,
): boolean {
  const words = view.keys
    .slice(from, at)
    .filter((key) => /[\u0621-\u064A]/.test(key));
  return (
    words.length === 0 || (rule !== "ar.source.cited" && words.length < ASIDE)
  );
}

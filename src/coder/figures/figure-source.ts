import { wordsOf } from "../../languages/ar/view.js";
import { namesOf, type Chain } from "../chains/chain.js";
import { chainsOf } from "../chains/chains-of.js";
import { isOwnOutlet } from "../chains/own-outlet.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";

/** Words for records that are counted from: the next words name their owner. */
const RECORDS: ReadonlySet<string> = new Set(
  "احصاء احصاءات احصاييه احصاييات ارقام معطيات بيانات توثيق توثيقات ارشيف سجلات رصد تقديرات".split(
    " ",
  ),
);
const CITING: ReadonlySet<string> = new Set(
  "بحسب حسب وفق وفقا استنادا الي تفيد تشير تظهر تقول ضمن لاحصاء".split(" "),
);
/** The outlet speaks of itself. */
const OURSELVES =
  /^(?:ل|ب)?(?:احصينا|وثقنا|رصدنا|سجلنا|شبكتنا|مركزنا|موقعنا|فريقنا|راصدونا|باحثونا|مراسلونا|مكتبنا|للموقع|للصحيفه|للشبكه|للوكاله|المراسل|مراسلنا)$/;
/** Most tokens of an owner's name. */
const NAME_REACH = 7;
const ENDS_NAME = /^(?:[.،,؛:()]|بان|ان|فان|قتل|قتلت|منذ|خلال|بلغ|ارتفع|صادره|نفسها|نفسه|الي)$/;

/** Who counted a stretch: `told` is false where its words name nobody. */
export interface FigureSource {
  readonly chain: Chain | null;
  readonly told: boolean;
}

/**
 * Who counted: the outlet itself, the source nearest before the figures, the
 * owner of the records they are taken from.
 *
 * @source gold/GUIDE.md, "Aggregate" and "sources"
 */
export function figureSource(
  report: ReadReport,
  reading: Reading,
  { from, to }: TokenRange,
): FigureSource {
  const { outlet } = report.input;
  const { keys } = reading.view;
  const chains = chainsOf(reading, outlet);
  const said = reading.sources.filter((s) => s.at >= from && s.at < to);
  const owner = recordsOwner(reading, from, to);
  if (owner) {
    if (isOwnOutlet(owner.links[0]?.name ?? "", outlet))
      return { chain: null, told: true };
    return { chain: fuller(owner, [...chains.values()]), told: true };
  }
  for (let at = from; at < to; at++)
    if (OURSELVES.test(bareWord(keys[at]))) return { chain: null, told: true };
  const first = said[0];
  if (!first) return { chain: null, told: false };
  const chain = said.map((s) => chains.get(s)).find((c) => c !== undefined);
  return { chain: chain ? fuller(chain, [...chains.values()]) : null, told: true };
}

/** `بحسب إحصاء لمنظمة X`, `بيانات X`: the words after name who counted. */
function recordsOwner(reading: Reading, from: number, to: number): Chain | null {
  const { keys } = reading.view;
  for (let at = from + 1; at < to - 1; at++) {
    if (!RECORDS.has(keys[at] ?? "") && !/^ل?احصا/.test(keys[at] ?? "")) continue;
    if (!CITING.has(bareWord(keys[at - 1]))) continue;
    const start = /^رسمي/.test(keys[at + 1] ?? "") ? -1 : at + 1;
    if (start < 0) return null;
    let end = start;
    while (end < to && end - start < NAME_REACH && !ENDS_NAME.test(keys[end] ?? ""))
      end++;
    if (end === start) return null;
    const glued = /^ل(?!ل|ا)/.test(keys[start] ?? "") || /^لل/.test(keys[start] ?? "");
    const name = wordsOf(reading.view, start, end, glued ? 1 : 0).replace(/^لـ?\s*/, "");
    const links = [{ name, reading, from: start, to: end }];
    return { links, rule: "ar.aggregate.records-owner", denies: false };
  }
  return null;
}

/** `المرصد`: a source named in full before. */
function fuller(chain: Chain, all: readonly Chain[]): Chain {
  const name = namesOf(chain)[0] ?? "";
  if (chain.links.length !== 1 || name.includes(" ")) return chain;
  return all.find((c) => namesOf(c)[0]?.startsWith(`${name} `)) ?? chain;
}

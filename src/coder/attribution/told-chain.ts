import { foldKey } from "../../languages/ar/letters.js";
import { namesOf, type Chain } from "../chains/chain.js";
import { chainsOf } from "../chains/chains-of.js";
import type { SourceMention } from "../mentions/source-mention.js";
import { readingsOf, type ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import type { Sentence } from "../../text/sentences.js";

/** An attribution where it stands in its report. */
export interface PlacedMention {
  readonly source: SourceMention;
  readonly chain: Chain;
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Position of its sentence: title −1, then 0, 1, … */
  readonly order: number;
}

/** A chain with all attributions that tell it, in text order, never empty. */
export interface ToldChain {
  readonly chain: Chain;
  readonly mentions: readonly PlacedMention[];
}

/** The distinct chains of a report in the order in which each is first told. */
export function toldChains(report: ReadReport): readonly ToldChain[] {
  const { outlet } = report.input;
  const out = new Map<string, PlacedMention[]>();
  const chains = new Map(
    readingsOf(report).flatMap((reading) => [...chainsOf(reading, outlet)]),
  );
  const body = report.sentences.filter(({ order }) => order >= 0);
  const title = report.sentences.filter(({ order }) => order < 0);
  for (const { reading, sentence, order } of [...body, ...title])
    for (const source of reading.sources) {
      const chain = chains.get(source);
      if (!chain || source.at < sentence.from || source.at >= sentence.to)
        continue;
      const key = namesOf(chain).map(foldKey).join(" > ");
      const told = out.get(key) ?? [];
      told.push({ source, chain, reading, sentence, order });
      out.set(key, told);
    }
  return [...out.values()].flatMap((mentions) => {
    const chain = mentions[0]?.chain;
    return chain ? [{ chain, mentions }] : [];
  });
}

import type { Draft } from "../drafts.js";
import type { Happening } from "../happenings.js";
import type { SourceMention } from "../mentions/source-mention.js";
import type { ReadReport } from "../read-report.js";
import { followingSources } from "./following-sources.js";
import {
  toldChains,
  type PlacedMention,
  type ToldChain,
} from "./told-chain.js";

/** Happenings and attributions of a report, by the sentence they stand in. */
export interface ToldReport {
  readonly report: ReadReport;
  readonly happenings: readonly Happening[];
  /** By the place of the happening: told as context. */
  readonly background: readonly boolean[];
  readonly chains: readonly ToldChain[];
  readonly mentions: readonly PlacedMention[];
  /** Happenings by the order of the sentences that tell them. */
  readonly toldIn: ReadonlyMap<number, readonly Happening[]>;
  /** Attributions that a happening's next sentences bring in. */
  readonly following: ReadonlyMap<Happening, readonly SourceMention[]>;
  /** Line of the body by the order of its sentence. */
  readonly lineOf: ReadonlyMap<number, number>;
}

/** Gathers what is told where. */
export function toldReport(
  report: ReadReport,
  happenings: readonly Happening[],
  background: readonly boolean[],
): ToldReport {
  const chains = toldChains(report);
  const toldIn = new Map<number, Happening[]>();
  for (const happening of happenings)
    for (const { frame } of happening.drafts) {
      const others = toldIn.get(frame.order) ?? [];
      if (!others.includes(happening)) others.push(happening);
      toldIn.set(frame.order, others);
    }
  return {
    report,
    happenings,
    background,
    chains,
    mentions: chains.flatMap((told) => told.mentions),
    toldIn,
    following: followingSources(report, happenings),
    lineOf: new Map(
      report.sentences
        .filter(({ order }) => order >= 0)
        .map(({ order, sentence }) => [order, sentence.line]),
    ),
  };
}

/** Whether an attribution governs a trigger of a telling. */
export function governs({ source }: PlacedMention, draft: Draft): boolean {
  return draft.sources.includes(source);
}

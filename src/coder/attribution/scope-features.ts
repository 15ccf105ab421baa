import type { Features } from "../evidence/report-features.js";
import type { Happening } from "../happenings.js";
import { nearest, positionFeatures } from "./position-features.js";
import { sourceFeatures } from "./source-features.js";
import type { ToldChain } from "./told-chain.js";
import { governs, type ToldReport } from "./told-report.js";

const flag = (told: boolean) => (told ? 1 : 0);
const capped = (value: number, most: number) => Math.min(value, most) / most;

/** Positions that are weighed anew by what stands beside them. */
const POSITIONS = [
  "governs",
  "beside",
  "after-1",
  "after-2",
  "after-3",
  "before-1",
  "before-2",
] as const;
/** What they are weighed by. */
const BESIDE = [
  "rule-cited",
  "others-here",
  "same-line",
  "speaks-first",
  "attributed",
  "main",
  "background",
  "single",
  "points-back",
] as const;

/**
 * What speaks for and against that a chain tells a happening of its report:
 * where its nearest attribution stands, what kind of source it is, and how
 * many happenings and chains there are to choose from.
 */
export function scopeFeatures(
  told: ToldReport,
  happening: Happening,
  chain: ToldChain,
): Features {
  const mention = nearest(chain, happening);
  if (!mention) return {};
  const at = told.happenings.indexOf(happening);
  const out: Record<string, number> = {
    ...positionFeatures(told, happening, mention),
    ...sourceFeatures(chain, happening, mention),
  };
  out["by-rule"] = flag(isByRule(told, happening, chain));
  out["main"] = flag(at === 0);
  out["background"] = flag(told.background[at] ?? false);
  out["single"] = flag(told.happenings.length === 1);
  out["happenings"] = capped(told.happenings.length - 1, 6);
  out["chains"] = capped(told.chains.length - 1, 6);
  out["first-chain"] = flag(told.chains[0] === chain);
  out["tellings"] = capped(happening.drafts.length - 1, 3);
  for (const position of POSITIONS)
    if (out[position])
      for (const beside of BESIDE)
        out[`${position}+${beside}`] = out[beside] ?? 0;
  return out;
}

/** Whether one of its attributions governs a telling or goes right on with it. */
function isByRule(
  { following }: ToldReport,
  happening: Happening,
  { mentions }: ToldChain,
): boolean {
  return mentions.some(
    (mention) =>
      happening.drafts.some((draft) => governs(mention, draft)) ||
      following.get(happening)?.includes(mention.source) === true,
  );
}

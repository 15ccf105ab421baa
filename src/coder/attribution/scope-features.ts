import type { FeatureParts } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { nearest, positionFeatures } from "./position-features.js";
import { sourceFeatures } from "./source-features.js";
import type { ToldChain } from "./told-chain.js";
import { governs, type ToldReport } from "./told-report.js";

const flag = (told: boolean) => (told ? 1 : 0);
const capped = (value: number, most: number) => Math.min(value, most) / most;

/** Positions that are weighed anew by what stands beside them. */
const POSITIONS: ReadonlySet<string> = new Set([
  "beside",
  "after-1",
  "after-2",
  "after-3",
  "before-1",
  "before-2",
]);
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
): FeatureParts {
  const mention = nearest(chain, happening);
  if (!mention) return [];
  const at = told.happenings.indexOf(happening);
  const position = positionFeatures(told, happening, mention);
  const source = sourceFeatures(chain, happening, mention);
  const whole = {
    "by-rule": flag(isByRule(told, happening, chain)),
    main: flag(at === 0),
    background: flag(told.background[at] ?? false),
    single: flag(told.happenings.length === 1),
    happenings: capped(told.happenings.length - 1, 6),
    chains: capped(told.chains.length - 1, 6),
    "first-chain": flag(told.chains[0] === chain),
    tellings: capped(happening.drafts.length - 1, 3),
  };
  const { near } = position;
  const beside: Beside = {
    "rule-cited": flag(source.parts[0] === "rule-cited"),
    "others-here": position.stand["others-here"],
    "same-line": position.stand["same-line"],
    "speaks-first": position.stand["speaks-first"],
    attributed: position.stand.attributed,
    main: whole.main,
    background: whole.background,
    single: whole.single,
    "points-back": source.pointsBack,
  };
  return [
    position.rule,
    ...(near === null ? [] : [near]),
    position.stand,
    ...source.parts,
    whole,
    ...(position.rule.governs ? besideOf("governs", beside) : []),
    ...(near !== null && POSITIONS.has(near) ? besideOf(near, beside) : []),
  ];
}

type Beside = Readonly<Record<(typeof BESIDE)[number], number>>;

/** What stands beside a position, each under the names of both. */
function besideOf(position: string, beside: Beside): FeatureParts {
  return BESIDE.flatMap((name) => {
    const value = beside[name];
    if (value === 0) return [];
    const both = `${position}+${name}`;
    return [value === 1 ? both : { [both]: value }];
  });
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

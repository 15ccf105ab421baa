import type { Draft } from "../drafts.js";
import type { FeatureParts } from "../evidence/feature-parts.js";
import { areCompatible, isViolent } from "./compatible-types.js";
import { otherParty, peopleOf, sharesParty } from "./join-people.js";
import { settings, turn } from "./join-setting.js";
import { tellsSame } from "./tells-same.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tellings farther apart than so many sentences are equally far. */
const FAR = 8;
/** Types that are told as parts of a larger operation. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  raid: [
    "arrest",
    "siege",
    "withdrawal",
    "armed_clash",
    "property_damage",
    "release",
    "deployment",
  ],
  abduction: ["arrest", "armed_attack", "release", "threat"],
  siege: ["raid", "deployment", "arrest"],
  agreement: ["meeting", "withdrawal", "surrender", "release"],
  control_change: ["armed_clash", "withdrawal", "raid", "armed_attack"],
  armed_clash: ["armed_attack", "control_change", "shelling"],
  armed_attack: [
    "explosion",
    "abduction",
    "shelling",
    "armed_clash",
    "property_damage",
  ],
  assassination: ["explosion", "armed_attack", "abduction"],
  protest: ["siege", "statement"],
};

/**
 * What speaks for and against a telling being of a happening told before.
 *
 * @param group the tellings of that happening, in reading order
 * @param next the later telling
 * @param later happenings first told after that one and before `next`
 */
export function joinFeatures(
  group: readonly Draft[],
  next: Draft,
  later: number,
): FeatureParts {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return [];
  const before = group.find((d) => d.type !== null) ?? first;
  const distance = next.frame.order - last.frame.order;
  const rule = tellsSame({ before, merged: group, next, distance });
  const some = (test: (d: Draft) => boolean) => flag(group.some(test));
  const near = distance === 0;
  return [
    {
      rule: flag(rule),
      "rule-apart": flag(rule && distance > 0),
      "rule-near": flag(rule && near),
      near: flag(near),
      next: flag(distance === 1),
      second: flag(distance === 2),
      distance: Math.min(Math.max(distance, 0), FAR) / FAR,
      "same-line": flag(
        distance > 0 && last.frame.sentence.line === next.frame.sentence.line,
      ),
      later: Math.min(later, 4) / 4,
      "not-last": flag(later > 0),
      tellings: Math.min(group.length - 1, 4) / 4,
    },
    ...types(before, next, near),
    settings(group, next),
    peopleOf(group, next),
    {
      anaphoric: flag(next.anaphoric),
      "anaphoric-near": flag(next.anaphoric && near),
      past: flag(next.background && !before.background),
      "past-back": flag(!next.background && before.background),
      "both-past": flag(next.background && before.background),
      denied: flag(next.denied !== before.denied),
      unreal: flag(next.unreal),
      "unreal-before": some((d) => d.unreal),
      failed: flag(next.failed !== before.failed),
      party: flag(sharesParty(group, next)),
      "party-other": flag(otherParty(group, next)),
      weapon: some((d) =>
        d.weapons.some((w) => next.weapons.some((v) => v.code === w.code)),
      ),
      source: flag(next.sources.length > 0 && !near),
    },
    turn(next, near),
  ];
}

function types(before: Draft, next: Draft, near: boolean): FeatureParts {
  const a = before.type;
  const b = next.type;
  const part = (a !== null && b !== null && PART_OF[a]?.includes(b)) ?? false;
  const whole = (a !== null && b !== null && PART_OF[b]?.includes(a)) ?? false;
  return [
    {
      "same-type": flag(a === b && a !== null),
      "same-type-near": flag(a === b && a !== null && near),
      compatible: flag(a !== b && areCompatible(a, b)),
      untyped: flag(b === null),
      "untyped-before": flag(a === null),
      violent: flag(a !== b && isViolent(a) && isViolent(b)),
      "violent-near": flag(a !== b && isViolent(a) && isViolent(b) && near),
      "part-of": flag(part),
      "part-of-near": flag(part && near),
      "whole-of": flag(whole),
      "whole-of-near": flag(whole && near),
      foreign: flag(
        a !== b &&
          !areCompatible(a, b) &&
          !part &&
          !whole &&
          !(isViolent(a) && isViolent(b)),
      ),
    },
    ...(b !== null ? [`next-${b}`] : []),
    ...(a !== null ? [`before-${a}`] : []),
  ];
}

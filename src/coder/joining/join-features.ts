import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/report-features.js";
import { areCompatible, isViolent } from "./compatible-types.js";
import {
  fatesDiffer,
  namesIn,
  shareVictim,
  victimsDiffer,
} from "./same-people.js";
import { placesDiffer, placesMeet } from "./same-place.js";
import { datesDiffer, tellsSame } from "./tells-same.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tellings farther apart than so many sentences are equally far. */
const FAR = 8;
/** Words that open a telling of something else. */
const TURNS =
  /^و?(كذلك|ايضا|كما|سياق|صعيد|جهه|جانب|ذلك|المقابل|الاثناء|غضون|موازاه|بالتوازي|بالتزامن|حين|فيما|بينما|اما|اخر|اخري|منفصل|متصل|سياقه)$/;
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
): Features {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return {};
  const before = group.find((d) => d.type !== null) ?? first;
  const distance = next.frame.order - last.frame.order;
  const rule = tellsSame({ before, merged: group, next, distance });
  const some = (test: (d: Draft) => boolean) => flag(group.some(test));
  const near = distance === 0;
  return {
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
    ...types(before, next, near),
    ...settings(group, next),
    ...peopleOf(group, next),
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
    ...turn(next, near),
  };
}

function types(before: Draft, next: Draft, near: boolean): Features {
  const a = before.type;
  const b = next.type;
  const part = (a !== null && b !== null && PART_OF[a]?.includes(b)) ?? false;
  const whole = (a !== null && b !== null && PART_OF[b]?.includes(a)) ?? false;
  const out: Record<string, number> = {
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
  };
  if (b !== null) out[`next-${b}`] = 1;
  if (a !== null) out[`before-${a}`] = 1;
  return out;
}

function settings(group: readonly Draft[], next: Draft): Features {
  const placed = group.filter((d) => d.place !== null);
  const differ =
    placed.length > 0 && placed.every((d) => placesDiffer(d.place, next.place));
  const dated = group.filter((d) => d.date?.interval);
  const disjoint = dated.some((d) => datesDiffer(d, next));
  const sameDay = dated.some(
    (d) =>
      next.date?.interval != null &&
      d.date?.interval?.start === next.date.interval.start &&
      d.date.interval.end === next.date.interval.end,
  );
  return {
    "place-none": flag(next.place === null),
    "place-new": flag(next.place !== null && placed.length === 0),
    "place-same": flag(
      group.some((d) => d.place !== null && d.place === next.place),
    ),
    "place-meets": flag(group.some((d) => placesMeet(d, next))),
    "place-differs": flag(differ),
    "date-none": flag(next.date === null),
    "date-new": flag(next.date !== null && dated.length === 0),
    "date-same": flag(sameDay),
    "date-differs": flag(disjoint),
  };
}

function peopleOf(group: readonly Draft[], next: Draft): Features {
  const counts = (d: Draft, outcome: string) =>
    d.harms.filter((h) => h.outcome === outcome).map((h) => h.group.min ?? 0);
  const equal = (outcome: string) =>
    group.some((d) =>
      counts(d, outcome).some(
        (n) => n > 0 && counts(next, outcome).includes(n),
      ),
    );
  const both = (outcome: string) =>
    group.some((d) => counts(d, outcome).length > 0) &&
    counts(next, outcome).length > 0;
  const unequal = (outcome: string) => both(outcome) && !equal(outcome);
  const harmed = next.harms.length > 0;
  return {
    victim: flag(group.some((d) => shareVictim(d, next))),
    "victims-differ": flag(victimsDiffer(group, next)),
    "fates-differ": flag(group.some((d) => fatesDiffer(d, next))),
    "killed-equal": flag(equal("killed")),
    "killed-unequal": flag(unequal("killed")),
    "wounded-equal": flag(equal("wounded")),
    "wounded-unequal": flag(unequal("wounded")),
    harmed: flag(harmed),
    "harmed-both": flag(harmed && group.some((d) => d.harms.length > 0)),
    "named-next": flag(namesIn(next).length > 0),
    "pronoun-next": flag(next.harms.some((h) => h.pronoun)),
    "others-next": flag(next.harms.some((h) => h.group.others)),
  };
}

const actorsOf = ({ perpetrators, targets }: Draft) =>
  [...perpetrators, ...targets].flatMap(
    ({ mention: { actor } }) => actor?.id ?? [],
  );

function sharesParty(group: readonly Draft[], next: Draft): boolean {
  const mine = actorsOf(next);
  return group.some((d) => actorsOf(d).some((id) => mine.includes(id)));
}

function otherParty(group: readonly Draft[], next: Draft): boolean {
  const mine = actorsOf(next);
  const theirs = group.flatMap(actorsOf);
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some((id) => theirs.includes(id))
  );
}

/** How the words before the telling turn to it. */
function turn({ frame }: Draft, near: boolean): Features {
  const { keys } = frame.reading.view;
  const opening = keys.slice(frame.from, frame.from + 3);
  const first = frame.triggers[0]?.hit;
  return {
    turns: flag(opening.some((key) => TURNS.test(key))),
    "turns-near": flag(near && opening.some((key) => TURNS.test(key))),
    "opens-with-place": flag(/^و?(في|ب)/.test(keys[frame.from] ?? "") && !near),
    verb: flag(first?.value.form === "verb"),
    masdar: flag(first?.value.form === "masdar"),
    "masdar-near": flag(first?.value.form === "masdar" && near),
  };
}

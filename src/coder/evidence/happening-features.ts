import type { Happening } from "../happenings.js";
import type { Draft } from "../drafts.js";
import { hasPastVerb, weaknessOf } from "../joining/refusal.js";
import type { FeatureParts, Features } from "./feature-parts.js";
import {
  hasArmedParty,
  hasWarWeapon,
  isSolid,
  isViolentHarm,
} from "./solid.js";

const flag = (told: boolean) => (told ? 1 : 0);
const FAMILY: Readonly<Record<string, string>> = {
  meeting: "politics",
  agreement: "politics",
  statement: "politics",
  decree: "politics",
  threat: "politics",
  protest: "politics",
};
/** Words after which a masdar is named, not told. */
const PREPOSITION =
  /^[وف]?(في|من|الي|علي|عن|بعد|قبل|ضد|نحو|بسبب|جراء|اثر|خلال|مع|دون|عبر|حول|لقاء|مقابل|منذ|الا)$/;

/**
 * What speaks for and against one happening of a report: what it is, how and
 * where its first telling stands, what is told of it, and what was told before.
 *
 * @param at its place among the happenings of its report, in reading order
 */
export function happeningFeatures(
  all: readonly Happening[],
  at: number,
): FeatureParts {
  const happening = all[at];
  const first = happening?.drafts[0];
  if (!happening || !first) return [];
  const { drafts, type } = happening;
  const earlier = all.slice(0, at);
  const some = (test: (d: Draft) => boolean) => flag(drafts.some(test));
  const weakness = weaknessOf(first);
  return [
    `type-${type}`,
    ...(FAMILY[type] ? ["politics"] : []),
    {
      tellings: Math.min(drafts.length - 1, 4) / 4,
      solid: some(isSolid),
      harm: some(isViolentHarm),
      people: some((d) => d.harms.length > 0),
      named: some((d) => d.harms.some((h) => h.group.people.length > 0)),
      counted: some((d) =>
        d.harms.some((h) => h.group.rule === "ar.group.counted"),
      ),
      armed: some(hasArmedParty),
      perpetrator: some((d) => d.perpetrators.length > 0),
      target: some((d) => d.targets.length > 0),
      "war-weapon": some(hasWarWeapon),
      weapon: some((d) => d.weapons.length > 0),
      source: some((d) => d.sources.length > 0),
      title: some((d) => d.frame.order < 0),
      place: some((d) => d.place !== null),
      "fine-place": some(isFine),
      date: some((d) => d.date !== null),
      day: some((d) => d.date?.precision === "day"),
      unreal: drafts.filter((d) => d.unreal).length / drafts.length,
      denied: some((d) => d.denied),
      background: flag(first.background),
      "order-0": flag(first.frame.order <= 0),
      "order-1": flag(first.frame.order === 1),
    },
    ...(weakness === null ? [] : [`lacks-${weakness}`]),
    {
      "lacks-in-all": flag(drafts.every((d) => weaknessOf(d) !== null)),
      done: some(hasPastVerb),
    },
    ...(weakness === null ? [] : [lacking(first, type)]),
    wording(first),
    echo(happening, earlier),
  ];
}

/** A place finer than a governorate. */
const isFine = ({ place }: Draft) =>
  place !== null &&
  place.precision !== "country" &&
  place.precision !== "admin1";

/** What is told beside what lacks. */
function lacking(first: Draft, type: Happening["type"]): Features {
  return {
    "lacks-done": flag(hasPastVerb(first)),
    "lacks-party": flag(first.perpetrators.length + first.targets.length > 0),
    "lacks-politics": flag(FAMILY[type] !== undefined),
  };
}

/** How the first telling is worded. */
function wording({ frame, anaphoric }: Draft): Features {
  const { reading, triggers, sentence } = frame;
  const { keys } = reading.view;
  const first = triggers[0];
  if (!first) return {};
  const { form, tense, plural } = first.hit.value;
  const before = keys[first.hit.from - 1] ?? "";
  const live = triggers.filter((t) => !t.unreal && !t.negated);
  const past = live.some(
    ({ hit }) => hit.value.form === "verb" && hit.value.tense === "perfect",
  );
  return {
    "first-masdar": flag(form === "masdar"),
    "first-noun": flag(form === "noun"),
    "first-imperfect": flag(tense === "imperfect"),
    "first-unreal": flag(first.unreal || first.negated),
    "first-past": flag(first.past),
    plural: flag(plural),
    definite: flag(first.definite),
    anaphoric: flag(anaphoric),
    "past-verb": flag(past),
    "after-preposition": flag(
      PREPOSITION.test(before) || first.hit.first.clitics.some(isBound),
    ),
    cues: Math.min(triggers.length - 1, 4) / 4,
    asks: flag(keys.slice(sentence.from, sentence.to).includes("؟")),
    late:
      (first.hit.from - sentence.from) /
      Math.max(1, sentence.to - sentence.from),
  };
}

const isBound = (clitic: string) => clitic === "ب" || clitic === "ل";

/** What was told before that it may only tell again. */
function echo(
  { drafts, type }: Happening,
  earlier: readonly Happening[],
): Features {
  const frames = earlier.flatMap((h) => h.drafts.map((d) => d.frame));
  const first = drafts[0]?.frame;
  const name = drafts.find((d) => d.place)?.place?.name;
  const same = earlier.filter((h) => h.type === type);
  return {
    "same-sentence": flag(
      frames.some(
        (f) => f.order === first?.order && f.reading === first.reading,
      ),
    ),
    "next-sentence": flag(
      frames.some((f) => first !== undefined && f.order === first.order - 1),
    ),
    "same-type": flag(same.length > 0),
    "same-type-place": flag(
      name !== undefined &&
        same.some((h) => h.drafts.some((d) => d.place?.name === name)),
    ),
    "same-place": flag(
      name !== undefined &&
        earlier.some((h) => h.drafts.some((d) => d.place?.name === name)),
    ),
    earlier: Math.min(earlier.length, 6) / 6,
  };
}

import type { Happening } from "../happenings.js";
import type { Draft } from "../drafts.js";
import { hasPastVerb, weaknessOf } from "../joining/refusal.js";
import type { Features } from "./report-features.js";
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
): Features {
  const happening = all[at];
  const first = happening?.drafts[0];
  if (!happening || !first) return {};
  const { drafts, type } = happening;
  const earlier = all.slice(0, at);
  const out: Record<string, number> = { [`type-${type}`]: 1 };
  if (FAMILY[type]) out["politics"] = 1;
  const some = (test: (d: Draft) => boolean) => flag(drafts.some(test));
  out["tellings"] = Math.min(drafts.length - 1, 4) / 4;
  out["solid"] = some(isSolid);
  out["harm"] = some(isViolentHarm);
  out["people"] = some((d) => d.harms.length > 0);
  out["named"] = some((d) => d.harms.some((h) => h.group.people.length > 0));
  out["counted"] = some((d) =>
    d.harms.some((h) => h.group.rule === "ar.group.counted"),
  );
  out["armed"] = some(hasArmedParty);
  out["perpetrator"] = some((d) => d.perpetrators.length > 0);
  out["target"] = some((d) => d.targets.length > 0);
  out["war-weapon"] = some(hasWarWeapon);
  out["weapon"] = some((d) => d.weapons.length > 0);
  out["source"] = some((d) => d.sources.length > 0);
  out["title"] = some((d) => d.frame.order < 0);
  out["place"] = some((d) => d.place !== null);
  const fine = (d: Draft) =>
    d.place !== null && !["country", "admin1"].includes(d.place.precision);
  out["fine-place"] = some(fine);
  out["date"] = some((d) => d.date !== null);
  out["day"] = some((d) => d.date?.precision === "day");
  out["unreal"] = drafts.filter((d) => d.unreal).length / drafts.length;
  out["denied"] = some((d) => d.denied);
  out["background"] = flag(first.background);
  out["order-0"] = flag(first.frame.order <= 0);
  out["order-1"] = flag(first.frame.order === 1);
  const weakness = weaknessOf(first);
  if (weakness !== null) out[`lacks-${weakness}`] = 1;
  out["lacks-in-all"] = flag(drafts.every((d) => weaknessOf(d) !== null));
  out["done"] = some(hasPastVerb);
  if (weakness !== null) {
    out["lacks-done"] = flag(hasPastVerb(first));
    out["lacks-party"] = flag(
      first.perpetrators.length + first.targets.length > 0,
    );
    out["lacks-politics"] = flag(FAMILY[type] !== undefined);
  }
  Object.assign(out, wording(first), echo(happening, earlier));
  return out;
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

import type { Happening } from "../../happenings.js";
import { actorKey } from "../../mentions/actor-mention.js";
import type { Party } from "../party.js";

/** The forces that the place rules put on the sides of a happening. */
export interface ToldSides {
  readonly happening: Happening;
  /** Sentence of the body that first tells it; the headline's is −1. */
  readonly order: number;
  /** Keys of the forces, in the order told. */
  readonly perpetrators: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

/** The sides told of all happenings of a report, in the order told. */
export function toldSides(
  happenings: readonly Happening[],
): readonly ToldSides[] {
  const keys = (parties: readonly Party[]) =>
    new Set(parties.map(({ mention }) => actorKey(mention)));
  return happenings
    .map((happening) => {
      const { drafts } = happening;
      const orders = drafts.map((d) => d.frame.order).filter((n) => n >= 0);
      return {
        happening,
        order: orders.length > 0 ? Math.min(...orders) : -1,
        perpetrators: keys(drafts.flatMap((d) => d.perpetrators)),
        targets: keys(drafts.flatMap((d) => d.targets)),
      };
    })
    .toSorted((a, b) => a.order - b.order);
}

/** What a verb without a subject says of who did it. */
const THEY = /وا$|^ي.{2,}ون$/;

/**
 * What the happenings told before and after one say of a force: it acted or
 * was hit in the nearest before, in the first, in one of the same type.
 */
export function aroundFeatures(
  key: string,
  happening: Happening,
  all: readonly ToldSides[],
): readonly string[] {
  const out: string[] = [];
  const at = all.findIndex((t) => t.happening === happening);
  const own = all[at];
  if (!own) return out;
  const side = (told: ToldSides | undefined) =>
    told === undefined
      ? "no"
      : told.perpetrators.has(key)
        ? "P"
        : told.targets.has(key)
          ? "T"
          : told.perpetrators.size > 0
            ? "other"
            : "none";
  const before = all
    .slice(0, at)
    .findLast((t) => t.perpetrators.size > 0 || t.targets.size > 0);
  const after = all
    .slice(at + 1)
    .find((t) => t.perpetrators.size > 0 || t.targets.size > 0);
  const far = before ? Math.min(own.order - before.order, 3) : "no";
  const prev = side(before);
  out.push(`prev-${prev}`, `prev-${prev} far-${far}`, `next-${side(after)}`);
  if (at > 0) out.push(`lead-${side(all[0])}`);
  else out.push("is-lead");
  const same = all.filter(
    (t) => t !== own && t.happening.type === happening.type,
  );
  if (same.some((t) => t.perpetrators.has(key))) out.push("same-type-P");
  if (same.some((t) => t.targets.has(key))) out.push("same-type-T");
  const others = all.filter((t) => t !== own && t.perpetrators.size > 0);
  if (others.length > 0 && others.every((t) => t.perpetrators.has(key)))
    out.push(others.length > 1 ? "always-P" : "always-P-once");
  const trigger = happening.drafts[0]?.frame.triggers[0];
  if (trigger) {
    const { form, voice, object } = trigger.hit.value;
    const word =
      happening.drafts[0]?.frame.reading.view.keys[trigger.hit.from] ?? "";
    const cue =
      form === "verb"
        ? `verb-${voice}${object ? "-object" : ""}${THEY.test(word) ? "-they" : ""}`
        : form;
    out.push(`cue-${cue}`, `cue-${cue} prev-${prev}`);
  }
  out.push(`prev-${prev} type-${happening.type}`);
  return out;
}

import type { FeatureParts } from "../evidence/feature-parts.js";
import { believedMost } from "../evidence/believed-most.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import type { PlacedMention, PlaceField } from "./place-field.js";
import { placeFeatures } from "./place-features.js";
import { PLACE_MODEL } from "./place-weights.generated.js";

/** A place a happening may have been at, or none, with what speaks for it. */
export interface PlaceChoice {
  /** Null: no place that the report names. */
  readonly mention: PlacedMention | null;
  readonly features: FeatureParts;
}

/** A choice among the places of a report. */
export interface ChosenPlace {
  readonly mention: PlacedMention | null;
  /** Share of belief in the choice among all, 0 to 1. */
  readonly share: number;
}

/**
 * Every place that a report names and the choice of none, in text order.
 *
 * @public used by scripts/train-places.mjs
 */
export function placeChoices(
  happening: Happening,
  field: PlaceField,
): readonly PlaceChoice[] {
  const out: PlaceChoice[] = [];
  for (const [reading, list] of field.places)
    for (const place of list) {
      const mention = { reading, place };
      out.push({ mention, features: placeFeatures(happening, mention, field) });
    }
  out.push({ mention: null, features: noneFeatures(happening, field) });
  return out;
}

/** What speaks for a happening being at none of the places named. */
function noneFeatures(
  { type, drafts }: Happening,
  { byRule, background }: PlaceField,
): FeatureParts {
  const none = byRule.every((place) => place === null);
  return [
    {
      none: 1,
      "none-by-rule": none ? 1 : 0,
      "none-own": byRule[0] === null ? 1 : 0,
      "none-background": background ? 1 : 0,
      "none-background-by-rule": background && none ? 1 : 0,
      "none-slot": drafts.every((d) => d.place === null) ? 1 : 0,
    },
    `none-${type}`,
  ];
}

/**
 * The place believed in most: mentions of one name add up, and of these the
 * one that most speaks for stands for the place.
 */
export function choosePlace(
  happening: Happening,
  field: PlaceField,
): ChosenPlace {
  const believed = believedMost(
    PLACE_MODEL,
    placeChoices(happening, field),
    ({ mention }) => (mention === null ? "" : nameKey(mention.place.name)),
  );
  return {
    mention: believed?.choice.mention ?? null,
    share: believed?.share ?? 0,
  };
}

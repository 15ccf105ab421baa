import type { Features } from "../evidence/report-features.js";
import { logOdds } from "../evidence/logistic.js";
import type { Happening } from "../happenings.js";
import {
  placeFeatures,
  type PlacedMention,
  type PlaceField,
} from "./place-features.js";
import { PLACE_MODEL } from "./place-weights.generated.js";

/** A place a happening may have been at, or none, with what speaks for it. */
export interface PlaceChoice {
  /** Null: no place that the report names. */
  readonly mention: PlacedMention | null;
  readonly features: Features;
}

/** A choice among the places of a report. */
export interface ChosenPlace {
  readonly mention: PlacedMention | null;
  /** Share of belief in the choice among all, 0 to 1. */
  readonly share: number;
}

/** Every place that a report names and the choice of none, in text order. */
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
): Features {
  const none = byRule.every((place) => place === null);
  return {
    none: 1,
    "none-by-rule": none ? 1 : 0,
    "none-own": byRule[0] === null ? 1 : 0,
    "none-background": background ? 1 : 0,
    "none-background-by-rule": background && none ? 1 : 0,
    "none-slot": drafts.every((d) => d.place === null) ? 1 : 0,
    [`none-${type}`]: 1,
  };
}

/** The choice that most speaks for. */
export function choosePlace(
  happening: Happening,
  field: PlaceField,
): ChosenPlace {
  const choices = placeChoices(happening, field);
  const odds = choices.map(({ features }) => logOdds(PLACE_MODEL, features));
  const most = Math.max(...odds);
  const sum = odds.reduce((n, o) => n + Math.exp(o - most), 0);
  const chosen = choices[odds.indexOf(most)];
  return { mention: chosen?.mention ?? null, share: 1 / sum };
}

import { withFields } from "../../text/with-fields.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import { choosePlace } from "./choose-place.js";
import { inheritedPlace, pointedAt } from "./inherited-place.js";
import { ownPlace } from "./own-place.js";
import type { PlaceField, PlacedMention } from "./place-field.js";
import { regionOnly } from "./region-only.js";
import { relatedPlace } from "./related-place.js";
import { UNCHOSEN, type Where, type WhereContext } from "./where.js";

/**
 * Places the happenings of a report: stated rules propose, and a small model
 * weighs them against every place that the report names.
 *
 * @param background of each happening: told as context
 * @returns one place a happening, in their order
 * @source gold/GUIDE.md, "where"
 */
export function resolveWhere(
  happenings: readonly Happening[],
  context: WhereContext,
  background: readonly boolean[],
): readonly Where[] {
  const out: Where[] = [];
  for (const field of placeFields(happenings, context, background, out)) {
    const { happening, rules } = field;
    const { mention, share } = choosePlace(happening, field);
    const where =
      mention !== null && share < LEAST
        ? withoutName(mention, context)
        : settledWhere(happening, mention, rules, field, context);
    out.push(withFields(where, { confidence: share }));
  }
  return out;
}

/**
 * Share of belief under which a place is left unknown: of those below two in
 * three were wrong on reports that no model saw.
 */
const LEAST = 0.4;

/** No place is believed in; its governorate may still be known. */
function withoutName(
  { place }: PlacedMention,
  { region }: WhereContext,
): Where {
  const admin1 = place.admin1 ?? region.admin1;
  return {
    name: null,
    admin1,
    country: place.country ?? region.country,
    precision: admin1 ? "admin1" : "unknown",
    place: null,
    draft: null,
    reading: null,
    confidence: UNCHOSEN,
    inferred: admin1 ? "parent-place" : null,
  };
}

/** What a happening's place is chosen by. */
export interface WhereField extends PlaceField {
  readonly happening: Happening;
  /** What the stated rules give, the first that gives one first. */
  readonly rules: readonly (Where | null)[];
}

/**
 * The field of each happening in turn; `settled` holds the places of those
 * before it, to which the caller adds each.
 *
 * @public used by scripts/train-places.mjs
 */
export function* placeFields(
  happenings: readonly Happening[],
  context: WhereContext,
  background: readonly boolean[],
  settled: readonly Where[],
): Generator<WhereField> {
  const mainAt = background.findIndex((b) => !b);
  for (const [i, happening] of happenings.entries()) {
    const main = mainAt >= 0 && mainAt < i ? settled[mainAt] : undefined;
    const heir = background[i] ? undefined : (main ?? settled.at(-1));
    const rules = [
      ownPlace(happening, context.region),
      relatedPlace(happening, context),
      inheritedPlace(happening, heir, context),
    ];
    yield {
      happening,
      rules,
      happenings,
      places: context.places,
      byRule: rules.map((rule) => rule?.place ?? null),
      main: main?.place ?? null,
      last: settled.at(-1)?.place ?? null,
      pointed: pointedAt(happening, context.places),
      background: background[i] ?? false,
    };
  }
}

/** A chosen mention with what the rules know of it. */
function settledWhere(
  happening: Happening,
  mention: PlacedMention | null,
  rules: readonly (Where | null)[],
  { background }: PlaceField,
  context: WhereContext,
): Where {
  if (mention === null) return regionOnly(happening, background, context);
  const key = nameKey(mention.place.name);
  const known = rules.find(
    (rule) => rule?.place && nameKey(rule.place.name) === key,
  );
  return known ?? whereAt(happening, mention, context.region);
}

/** A place that no stated rule gave. */
function whereAt(
  { drafts }: Happening,
  { reading, place }: PlacedMention,
  region: WhereContext["region"],
): Where {
  const holds = ({ frame }: Happening["drafts"][number]) =>
    frame.reading === reading &&
    place.from >= frame.sentence.from &&
    place.from < frame.sentence.to;
  const own = drafts.find(holds);
  const known = place.place !== null;
  return {
    name: place.name,
    admin1: place.admin1 ?? (known ? null : region.admin1),
    country: place.country ?? region.country,
    precision: place.precision,
    place,
    draft: own ?? null,
    reading,
    confidence: UNCHOSEN,
    inferred: own ? null : "same-happening",
  };
}

import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import { choosePlace } from "./choose-place.js";
import { inheritedPlace, pointedAt, regionOnly } from "./inherited-place.js";
import { ownPlace } from "./own-place.js";
import type { PlaceField, PlacedMention } from "./place-features.js";
import { relatedPlace } from "./related-place.js";
import type { Where, WhereContext } from "./where.js";

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
    const { mention } = choosePlace(happening, field);
    out.push(settledWhere(happening, mention, rules, field, context));
  }
  return out;
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
  { region }: WhereContext,
): Where {
  if (mention === null) return regionOnly(happening, background, region);
  const key = nameKey(mention.place.name);
  const known = rules.find(
    (rule) => rule?.place && nameKey(rule.place.name) === key,
  );
  return known ?? whereAt(happening, mention, region);
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
    inferred: own ? null : "same-happening",
  };
}

/** Named numbers, mostly from 0 to 1, that a model weighs. */
export type Features = Readonly<Record<string, number>>;

/**
 * The features of one record, in parts: groups of named numbers, and names of
 * what holds, each worth 1. No name stands in two parts, unless as often as it
 * is to be counted.
 *
 * Groups are never put together while a report is read: a group whose names
 * are written out costs a tenth of one with made-up names.
 */
export type FeatureParts = readonly (Features | string)[];

/**
 * The same as one record, as models are trained on it.
 *
 * @public used by scripts/training.mjs
 */
export function featuresOf(parts: FeatureParts): Features {
  const out: Record<string, number> = {};
  for (const part of parts)
    if (typeof part === "string") out[part] = 1;
    else Object.assign(out, part);
  return out;
}

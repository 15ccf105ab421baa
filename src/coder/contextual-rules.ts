/**
 * Rules whose cited words alone do not give the value: a noun without a
 * numeral, a name or a pronoun counted as one, a date that needs its anchor.
 */
export const CONTEXTUAL_RULES: ReadonlySet<string> = new Set([
  "ar.group.noun",
  "ar.group.named",
  "ar.group.others",
  "ar.group.one-of",
  "ar.group.noun-names",
  "ar.aggregate.period",
]);

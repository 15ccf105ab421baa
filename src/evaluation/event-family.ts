/**
 * The family of each event type, by which the scorer forgives a neighbouring
 * type. Kept apart from the codebook on purpose: a change of the codebook must
 * not move a published score.
 *
 * @source Gold guide, table "type (closed list)".
 */
const FAMILY_OF_TYPE: Readonly<Record<string, string>> = {
  assassination: "attack",
  armed_attack: "attack",
  armed_clash: "attack",
  explosion: "attack",
  suicide_attack: "attack",
  shelling: "attack",
  airstrike: "attack",
  homicide: "killing",
  execution: "killing",
  body_found: "killing",
  death_in_custody: "killing",
  arrest: "deprivation",
  abduction: "deprivation",
  release: "deprivation",
  raid: "deprivation",
  siege: "deprivation",
  displacement: "harm",
  property_damage: "harm",
  deployment: "movement",
  withdrawal: "movement",
  control_change: "movement",
  surrender: "movement",
  threat: "politics",
  meeting: "politics",
  agreement: "politics",
  statement: "politics",
  decree: "politics",
  protest: "politics",
};

function isViolent(type: string): boolean {
  const family = FAMILY_OF_TYPE[type];
  return family === "attack" || family === "killing" || type === "raid";
}

/**
 * Says whether two event types are neighbours: of one family, or both among
 * attacks, killings and raids.
 *
 * @example
 * areNeighbouringTypes("shelling", "homicide"); // true
 */
export function areNeighbouringTypes(a: string, b: string): boolean {
  return (
    FAMILY_OF_TYPE[a] === FAMILY_OF_TYPE[b] || (isViolent(a) && isViolent(b))
  );
}

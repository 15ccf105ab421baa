import {
  ACLED_BY_WEAPON,
  ACLED_SUB_EVENTS,
  ACLED_SUBTYPES,
  ACLED_WEAPONS,
  to,
  type WrittenCode,
} from "../../codebook/crosswalks/index.js";
import type { OutcomeCode } from "../../model/vocabulary.js";
import type { ReleasedIncident } from "../../release/index.js";

/** `inter` codes of those who bear arms. */
const ARMED: ReadonlySet<string> = new Set(["1", "2", "3", "4", "8"]);

/** The classes of both sides, as `inter1` and `inter2` tell them. */
export interface Sides {
  readonly doer: string | null;
  readonly aim: string | null;
}

const tells = ({ casualties }: ReleasedIncident, outcomes: OutcomeCode[]) =>
  casualties.some(
    ({ outcome, perpetrator }) =>
      perpetrator !== true && outcomes.includes(outcome),
  );

const attackOn = (aim: string | null): WrittenCode =>
  to(aim !== null && ARMED.has(aim) ? "Armed clash" : "Attack");

/** The one code of all weapons told; null where they have none or several. */
function ofWeapons({ weapons }: ReleasedIncident): string | null {
  const codes = new Set(
    weapons.flatMap((weapon) => ACLED_WEAPONS[weapon].code ?? []),
  );
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

function ofRaid(incident: ReleasedIncident, { aim }: Sides): WrittenCode {
  if (tells(incident, ["killed", "wounded"])) return attackOn(aim);
  return tells(incident, ["arrested"]) ? to("Arrests") : ACLED_SUB_EVENTS.raid;
}

function ofProtest(incident: ReleasedIncident): WrittenCode {
  if (tells(incident, ["killed", "wounded"]))
    return to("Excessive force against protesters");
  return tells(incident, ["arrested"])
    ? to("Protest with intervention")
    : ACLED_SUB_EVENTS.protest;
}

function ofControl({ doer }: Sides): WrittenCode {
  if (doer === "1") return to("Government regains territory");
  return doer === "2" || doer === "3" || doer === "4"
    ? to("Non-state actor overtakes territory")
    : ACLED_SUB_EVENTS.control_change;
}

/**
 * `sub_event_type`: what the subtype says, then weapon, casualties and sides,
 * then the type alone. Several weapons of several codes say nothing.
 */
export function subEvent(
  incident: ReleasedIncident,
  sides: Sides,
): WrittenCode {
  const { type, subtype, status } = incident;
  const finer =
    subtype !== undefined && Object.hasOwn(ACLED_SUBTYPES, subtype)
      ? ACLED_SUBTYPES[subtype]
      : undefined;
  if (finer !== undefined) return finer;
  if (type === "explosion" && status === "attempted")
    return to("Disrupted weapons use");
  if (type === "raid") return ofRaid(incident, sides);
  if (type === "protest") return ofProtest(incident);
  if (type === "control_change") return ofControl(sides);
  if (!ACLED_BY_WEAPON.has(type)) return ACLED_SUB_EVENTS[type];
  const weapon = ofWeapons(incident);
  if (weapon !== null) return to(weapon);
  return type === "explosion" ? ACLED_SUB_EVENTS[type] : attackOn(sides.aim);
}

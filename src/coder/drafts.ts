import type { DateMention } from "../languages/ar/dates/index.js";
import type { EventTypeCode } from "../model/vocabulary.js";
import { sourcesAt } from "./chains/governed.js";
import { eventType } from "./event-type.js";
import type { Frame } from "./frames.js";
import type { Harm } from "./harms/harm.js";
import { harmsOf } from "./harms/harms-of.js";
import type { SettledPlace } from "./mentions/place-mention.js";
import type { SourceMention } from "./mentions/source-mention.js";
import { partiesOf } from "./parties/parties-of.js";
import type { Party } from "./parties/party.js";
import { dateSlot } from "./slots/date-slot.js";
import { placeSlot } from "./slots/place-slot.js";
import { weaponSlot, type WeaponMention } from "./slots/weapon-slot.js";

/** One frame with its arguments filled, before frames are joined. */
export interface Draft {
  readonly frame: Frame;
  /** Null when the frame's words settle no type. */
  readonly type: EventTypeCode | null;
  readonly harms: readonly Harm[];
  readonly perpetrators: readonly Party[];
  readonly targets: readonly Party[];
  readonly weapons: readonly WeaponMention[];
  readonly place: SettledPlace | null;
  /** Other places of the clause, coarser: they name the parents. */
  readonly parents: readonly SettledPlace[];
  readonly date: DateMention | null;
  readonly sources: readonly SourceMention[];
  readonly background: boolean;
  readonly denied: boolean;
  readonly failed: boolean;
  readonly ongoing: boolean;
  /** Told by a definite masdar (الهجوم): it points back to another telling. */
  readonly anaphoric: boolean;
  readonly unreal: boolean;
  /** Outcomes said not to have happened (دون إصابات). */
  readonly toldNone: readonly ("killed" | "wounded")[];
}

const ONGOING: ReadonlySet<string> = new Set(
  "تزال يزال زالت تتواصل يتواصل متواصله مستمره مستمرا مستمر تواصل يواصل واصلت واصل استمرار تستمر يستمر".split(
    " ",
  ),
);

/** Fills the arguments of a frame. */
export function draftOf(frame: Frame, places: readonly SettledPlace[]): Draft {
  const harms = harmsOf(frame);
  const { perpetrators, targets } = partiesOf(frame);
  const weapons = weaponSlot(frame);
  const type = typeOf(frame, { harms, perpetrators, targets, weapons });
  const { place, parents } = placeSlot(frame, places, type);
  const { triggers } = frame;
  return {
    frame,
    type,
    harms,
    perpetrators,
    targets,
    weapons,
    place,
    parents,
    date: dateSlot(frame),
    sources: sourcesOf(frame),
    background: frame.background,
    denied: triggers.some((t) => t.denied),
    failed: triggers.some((t) => t.failed || t.act === "survived"),
    ongoing: isOngoing(frame),
    anaphoric: isAnaphoric(frame),
    unreal: triggers.every((t) => t.unreal || t.negated),
    toldNone: toldNone(frame),
  };
}

function typeOf(
  frame: Frame,
  told: Pick<Draft, "harms" | "perpetrators" | "targets" | "weapons">,
): EventTypeCode | null {
  const stated = frame.triggers.filter((t) => !t.negated);
  const live = stated.filter((t) => !t.unreal);
  const weapons = new Set(told.weapons.map((w) => w.code));
  const named = told.harms.some((h) => h.group.people.length > 0);
  return eventType({
    acts: (live.length > 0 ? live : stated).map((t) => t.act),
    weapons,
    particular: told.harms.some(isParticular),
    force: told.targets.some((t) => t.mention.actor !== null) && !named,
    personalBomb: named && (isOnOwnThing(frame) || isOnOwned(frame)),
    gunmen: told.perpetrators.some(
      ({ mention: { pseudo, actor } }) =>
        actor === null || (pseudo && actor.id !== "civilians"),
    ),
  });
}

/** A named person, or one or two people who are no unit of a force. */
function isParticular({ group }: Harm): boolean {
  if (group.people.length > 0) return true;
  if (group.max === null || group.max > 2 || group.actor) return false;
  return group.nounRole !== "state_forces" && !group.fighter;
}

/** A bomb under somebody's own car, at his door or made to stick. */
const OWN =
  /^(و|ف)?(ب|ل)?(سيارته|سيارتها|دراجته|مركبته|موكبه|منزله|منزلها|بيته|داره|مكتبه|لاصقه|بابه)$/;
/** «سيارة القيادي … فلان»: whose car, unless it only carries him. */
const OWNED = /^(و|ف)?(ب|ل)?(سياره|مركبه|دراجه|موكب|منزل|بيت|مكتب)$/;
/** Words from a car to its owner's name, his office between them. */
const OWNER = 6;
const CARRIES = /^[وف]?(ت|ي)?(قل|نقل)ه?ا?$|^[،.؛:]$/;

function isOnOwnThing({ reading, from, to }: Frame): boolean {
  return reading.view.keys.slice(from, to).some((key) => OWN.test(key));
}

function isOnOwned({ reading, from, to }: Frame): boolean {
  const { keys } = reading.view;
  for (let at = from; at < to; at++) {
    if (!OWNED.test(keys[at] ?? "")) continue;
    const owner = reading.people.find(
      ({ name }) => name.from > at && name.from - at <= OWNER,
    );
    if (owner === undefined) continue;
    const between = keys.slice(at + 1, owner.name.from);
    if (!between.some((key) => CARRIES.test(key))) return true;
  }
  return false;
}

function isAnaphoric({ triggers }: Frame): boolean {
  const first = triggers[0];
  return first !== undefined && first.definite && isMasdar(first);
}

const isMasdar = ({ hit }: Frame["triggers"][number]) =>
  hit.value.form === "masdar";

function isOngoing(frame: Frame): boolean {
  const { keys } = frame.reading.view;
  for (let i = frame.from; i < frame.to; i++)
    if (ONGOING.has((keys[i] ?? "").replace(/^و(?=.{4})/, ""))) return true;
  return false;
}

function toldNone({ triggers }: Frame): ("killed" | "wounded")[] {
  return triggers.flatMap(({ negated, act }) =>
    negated && (act === "killed" || act === "wounded") ? [act] : [],
  );
}

function sourcesOf(frame: Frame): readonly SourceMention[] {
  const tokens = frame.triggers.map(({ hit }) => hit.from);
  return sourcesAt(frame.reading, frame.sentence, tokens);
}

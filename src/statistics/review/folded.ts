import { EVENT_TYPES } from "../../codebook/index.js";
import type {
  EventFamilyCode,
  OutcomeCode,
  RegisterIncident,
} from "../../model/index.js";

/**
 * Why an incident is folded away in the queue's first view.
 *
 * - `background`: told only as context, everywhere
 * - `other_kind`: neither killing, injury nor deprivation of liberty
 */
export type Fold = "background" | "other_kind";

const FAMILIES: readonly EventFamilyCode[] = [
  "attack",
  "killing",
  "deprivation",
];

/** Outcomes by which a happening of any type is one of harm to persons. */
const HARM: readonly OutcomeCode[] = [
  "killed",
  "wounded",
  "survived",
  "missing",
  "arrested",
  "abducted",
  "released",
];

/**
 * Whether the queue's first view leaves an incident out.
 *
 * @returns null for one that is shown
 * @source practice: of 171 labelled incidents 55 are meetings, statements and
 * movements, and 57 background
 */
export function foldOf(incident: RegisterIncident): Fold | null {
  const { type, casualties, background } = incident;
  if (background) return "background";
  const isOfHarm =
    FAMILIES.includes(EVENT_TYPES[type].family) ||
    casualties.some(({ outcome }) => HARM.includes(outcome));
  return isOfHarm ? null : "other_kind";
}

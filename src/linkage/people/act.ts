import type {
  BasisCode,
  Chain,
  DateInterval,
  EventTypeCode,
  OutcomeCode,
  PlaceReference,
  RoleCode,
  Victim,
} from "../../model/index.js";
import type { LinkableIncident } from "../claims/linkable.js";
import type { Days } from "../fields/dates.js";
import type { ComparedPlace } from "../fields/places.js";

/**
 * What a person is in an incident.
 *
 * - `victim`: it happened to him; `target`: it was aimed at him
 * - `perpetrator`: the report says in its own voice, or he claims, that he did
 *   it; `accused`: somebody accuses or suspects him, which is no role
 * - `participant`: he met, spoke, agreed or threatened
 */
export type PartCode =
  "victim" | "target" | "perpetrator" | "participant" | "accused";

/** One person's part in one incident of one report. */
export interface Act {
  readonly part: PartCode;
  /** Key of the claim that tells it. */
  readonly claim: string;
  /** Id of the register incident; the claim's key where none is given. */
  readonly incident: string;
  readonly type: EventTypeCode;
  /** The incident is told to be denied, or only alleged. */
  readonly isDoubted: boolean;
  readonly background: boolean;
  readonly outcome: OutcomeCode | null;
  readonly role: RoleCode | null;
  readonly basis: BasisCode | null;
  /** Who says so; the incident's chains where the part has none. */
  readonly sources: readonly Chain[];
  readonly days: Days | undefined;
  readonly when: DateInterval;
  readonly place: ComparedPlace;
  readonly where: PlaceReference;
  readonly told: LinkableIncident;
  readonly victim: Victim | null;
  /** Named alone with this outcome in this incident of his report. */
  readonly isOnlyOne: boolean;
  /** Nobody else of that list bears his own name, or his kunya. */
  readonly isOnlyBearer: boolean;
}

/** Whether he suffered it or was meant to. */
export const isHarmed = ({ part }: Act): boolean =>
  part === "victim" || part === "target";

/** Whether the act says that he died, and the report does not doubt it. */
export const isDeath = ({ outcome, isDoubted }: Act): boolean =>
  outcome === "killed" && !isDoubted;

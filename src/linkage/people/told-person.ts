import type {
  Accusation,
  Affiliation,
  PersonName,
  StatusHistory,
} from "../../model/index.js";
import type { LinkablePerson, LinkableReport } from "../claims/linkable.js";

/** A person as a report names him, with what a line of `isnad code` adds. */
export interface ToldPerson extends LinkablePerson {
  /** Key of the claim that names him. */
  readonly key?: string;
  /** Present affiliation, a neutral id; which words mean whom at that date is settled. */
  readonly actor?: string | null;
  readonly position?: string | null;
  readonly nameParts?: PersonName;
  readonly formerAffiliations?: readonly Affiliation[];
  readonly accusations?: readonly Accusation[];
  readonly statusHistory?: StatusHistory;
}

/** What the linking of persons reads of a coded report. */
export interface PersonReport extends Omit<LinkableReport, "people"> {
  readonly people?: readonly ToldPerson[];
}

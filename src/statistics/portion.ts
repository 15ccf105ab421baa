import type {
  DateInterval,
  GroupCode,
  PlaceReference,
  RegisterIncident,
  RoleCode,
} from "../model/index.js";
import type { Figure } from "./figure.js";

/** What one incident brings to a line, before any period is asked for. */
export interface Portion {
  readonly incident: RegisterIncident;
  /** The date that decides the month; null when nothing tells it. */
  readonly date: DateInterval | null;
  /** Where the portion lies: the place, or the home of the victim. */
  readonly place: PlaceReference;
  /** All that it holds. */
  readonly whole: Figure;
  /** Sums over roles; null for all. Happenings have no roles. */
  readonly ofRoles: (roles: readonly RoleCode[] | null) => Figure;
  /** Children and women of some roles; null for all. */
  readonly ofGroup: (
    group: GroupCode,
    roles: readonly RoleCode[] | null,
  ) => Figure;
  /** Roles that it holds. */
  readonly roles: readonly RoleCode[];
}

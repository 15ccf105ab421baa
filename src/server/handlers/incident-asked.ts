import type { EventTypeCode } from "../../model/vocabulary.js";
import { world } from "../../operations/linker.js";
import { incidentQuery } from "../../operations/incident-filter.js";
import type {
  IncidentCursor,
  IncidentQuery,
} from "../../register/find-incidents.js";
import { IsnadError } from "../../model/errors.js";

/** What the contract lets somebody ask for. */
export interface IncidentsAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: string | undefined;
  readonly type?: readonly EventTypeCode[] | undefined;
  readonly actor?: string | undefined;
  readonly report?: string | undefined;
  readonly review?: string | undefined;
  readonly grade?: string | undefined;
}

const UNDATED = "undated";

/** A cursor as `next` prints it. */
export const shownCursor = ({ starts, id }: IncidentCursor): string =>
  `${starts ?? UNDATED}/${id}`;

/** @throws IsnadError `API-INVALID-REQUEST` */
export function cursorFrom(text: string): IncidentCursor {
  const [, starts, id] =
    /^(\d{4}-\d{2}-\d{2}|undated)\/(inc-[0-9a-f]{32})$/.exec(text) ?? [];
  if (starts !== undefined && id !== undefined)
    return { starts: starts === UNDATED ? null : starts, id };
  throw new IsnadError("API-INVALID-REQUEST", {
    pointer: "/query/after",
    seen: text,
    wanted: {
      ar: "ما قالته next في الصفحة السابقة",
      en: "what next of the page before says",
    },
  });
}

/**
 * The query of a request. Ids of places and actors are looked up in the store's
 * indexes; words are compared with every incident of the other filters.
 */
export function queryOf(asked: IncidentsAsked): IncidentQuery {
  const { from, to, type, place, actor, report, review, grade } = asked;
  const isPlaceId =
    place !== undefined && world().gazetteer.byId(place) !== undefined;
  const isActorId =
    actor !== undefined && world().actors.byId(actor) !== undefined;
  const words = incidentQuery({
    ...(place !== undefined && !isPlaceId ? { place } : {}),
    ...(actor !== undefined && !isActorId ? { actor } : {}),
    ...(report === undefined ? {} : { report }),
  });
  return {
    ...words,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(type === undefined ? {} : { types: type }),
    ...(isPlaceId ? { placeId: place } : {}),
    ...(isActorId ? { actor } : {}),
    ...(review === undefined ? {} : { review }),
    ...(grade === undefined ? {} : { grade }),
  };
}

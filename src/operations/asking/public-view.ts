import type { EventTypeCode } from "../../model/vocabulary.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  cursorOf,
  findIncidents,
  resolveIncident,
  type IncidentCursor,
} from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import {
  fitForAudience,
  isPublished,
  NO_DECISIONS,
  releaseOf,
  type ReleasedIncident,
} from "../../release/index.js";
import { world } from "../linker.js";
import { releaseRequest } from "../release-request.js";

/** Which published incidents are wanted. */
export interface PublicAsked {
  /** ISO days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly types?: readonly EventTypeCode[] | undefined;
  readonly after?: IncidentCursor | undefined;
  readonly limit: number;
}

/** A page of published incidents. */
export interface PublicPage {
  readonly items: readonly ReleasedIncident[];
  /** Where the next page begins; null after the last. */
  readonly next: IncidentCursor | null;
}

/** Review states that a published incident can have. */
const REVIEWED = ["accepted", "corrected"] as const;

/** Whether an editor's release of the whole stands among what was decided. */
const mayBePublished = ({ decided }: RegisterIncident) =>
  decided?.decisions.some(
    ({ kind, field }) => kind === "release" && (field ?? "") === "",
  ) === true;

/** In the order of a list: by first day, undated ones last, then by id. */
function inOrder(a: RegisterIncident, b: RegisterIncident): number {
  const [dayA, dayB] = [
    a.when.start ?? "9999-99-99",
    b.when.start ?? "9999-99-99",
  ];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Copies as everybody may see them, of what is published alone. */
async function publishedCopies(
  register: Register,
  incidents: readonly RegisterIncident[],
): Promise<readonly ReleasedIncident[]> {
  if (incidents.length === 0) return [];
  const now = new Date().toISOString();
  const request = await releaseRequest(
    ...([register, incidents, "public", now] as const),
    world,
  );
  const { state = NO_DECISIONS } = request;
  const published = incidents.filter((one) =>
    isPublished(releaseOf(state, one)),
  );
  return fitForAudience(published, request).incidents;
}

/**
 * Published incidents, by first day. A page may hold fewer than were asked for:
 * of what was released some may still wait, under an embargo or for a week to
 * pass.
 */
export async function publicPageOf(
  register: Register,
  { from, to, types, after, limit }: PublicAsked,
): Promise<PublicPage> {
  const found = await Promise.all(
    REVIEWED.map((review) =>
      findIncidents(register, {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(types === undefined ? {} : { types }),
        ...(after === undefined ? {} : { after }),
        review,
        accepts: mayBePublished,
        limit: limit + 1,
      }),
    ),
  );
  const all = found.flat().sort(inOrder);
  const page = all.slice(0, limit);
  const last = all.length > limit ? page.at(-1) : undefined;
  return {
    items: await publishedCopies(register, page),
    next: last === undefined ? null : cursorOf(last),
  };
}

/** One published incident, also by an id that it had; null for any other. */
export async function publicIncidentOf(
  register: Register,
  { id }: { readonly id: string },
): Promise<ReleasedIncident | null> {
  const found = await resolveIncident(register, id);
  if (found === undefined || !mayBePublished(found)) return null;
  const [copy] = await publishedCopies(register, [found]);
  return copy ?? null;
}

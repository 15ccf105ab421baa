import * as routes from "../../api/routes/public.js";
import { IsnadError } from "../../model/errors.js";
import { releaseRequest } from "../../operations/release-request.js";
import { world } from "../../operations/linker.js";
import {
  cursorOf,
  findIncidents,
  resolveIncident,
} from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { fitForAudience } from "../../release/index.js";
import type { Bind } from "../http/binder.js";
import { cursorFrom, shownCursor } from "./incident-asked.js";
import { noIncident } from "./visible.js";

/** Reviewed by a person: what a machine alone has read goes to nobody. */
const isReviewed = ({ decided }: RegisterIncident) =>
  decided?.review === "accepted" || decided?.review === "corrected";

/** Copies of reviewed incidents as everybody may see them. */
async function publicCopies(
  register: Register,
  incidents: readonly RegisterIncident[],
) {
  const request = await releaseRequest(
    ...([register, incidents, "public", new Date().toISOString()] as const),
    world,
  );
  return fitForAudience(incidents, request).incidents;
}

/** Answers what everybody may see. */
export function bindPublic(bind: Bind, isOpen: boolean): void {
  const check = (path: string) => {
    if (!isOpen) throw new IsnadError("API-NO-ROUTE", { method: "GET", path });
  };
  bind(routes.listPublicIncidents, async ({ query, room, http }) => {
    check(http.req.path);
    await room.linked();
    const { limit, after, from, to, type } = query;
    const found = await findIncidents(room.register, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(type === undefined ? {} : { types: type }),
      ...(after === undefined ? {} : { after: cursorFrom(after) }),
      accepts: isReviewed,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      items: await publicCopies(room.register, page),
      next: last === undefined ? null : shownCursor(cursorOf(last)),
    };
  });
  bind(routes.getPublicIncident, async ({ params, room, http }) => {
    check(http.req.path);
    await room.linked();
    const found = await resolveIncident(room.register, params.id);
    if (found === undefined || !isReviewed(found)) throw noIncident(params.id);
    const [copy] = await publicCopies(room.register, [found]);
    if (copy === undefined) throw noIncident(params.id);
    return copy;
  });
}

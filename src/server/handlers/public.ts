import * as routes from "../../api/routes/public.js";
import { IsnadError } from "../../model/errors.js";
import type { Bind } from "../http/binder.js";
import type { PublicShelf } from "../public-shelf.js";
import { cursorFrom, shownCursor } from "./incident-asked.js";
import { noIncident } from "./visible.js";

/**
 * Answers what everybody may see.
 *
 * @param shelf - null where the server shows nothing to strangers
 */
export function bindPublic(bind: Bind, shelf: PublicShelf | null): void {
  const open = (path: string): PublicShelf => {
    if (shelf === null)
      throw new IsnadError("API-NO-ROUTE", { method: "GET", path });
    return shelf;
  };
  bind(routes.listPublicIncidents, async ({ query, room, http }) => {
    const { limit, after, from, to, type } = query;
    const page = await open(http.req.path).page(room, {
      ...{ from, to, limit, types: type },
      after: after === undefined ? undefined : cursorFrom(after),
    });
    const { items, next } = page;
    return { items, next: next === null ? null : shownCursor(next) };
  });
  bind(routes.getPublicIncident, async ({ params, room, http }) => {
    const copy = await open(http.req.path).incident(room, params.id);
    if (copy === null) throw noIncident(params.id);
    return copy;
  });
}

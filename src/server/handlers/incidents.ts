import * as routes from "../../api/routes/incidents.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { similarTo } from "../../operations/asking/similar.js";
import { explainMembers } from "../../operations/member-sources.js";
import { explainLinks } from "../../operations/member-views.js";
import {
  incidentVersion,
  versionOfText,
} from "../../register/decisions/incident-version.js";
import {
  storedIncidents,
  type IncidentQuery,
} from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import { listDecisions } from "../../register/decisions/list-decisions.js";
import { memberReports } from "../../register/report-texts.js";
import type { Bind } from "../http/binder.js";
import type { Request } from "../http/bind.js";
import type { Route } from "../../api/index.js";
import { incidentColumns } from "./incident-columns.js";
import { cursorFrom, queryOf, shownCursor } from "./incident-asked.js";
import { incidentPage, seenIncident, seenIncidents } from "./visible.js";

const COMMA = Buffer.from(",");

const versioned = (incident: RegisterIncident) => ({
  ...incident,
  version: incidentVersion(incident),
});

/** The incident that a request names, after linking. */
async function askedIncident<R extends Route>({
  params,
  room,
  who,
}: Request<R>): Promise<RegisterIncident> {
  await room.linked();
  const { id } = params as { readonly id: string };
  return seenIncident(room.register, who(), id);
}

/** An incident with the reports of its members. */
async function withMembers<R extends Route>(request: Request<R>) {
  const incident = await askedIncident(request);
  const { store } = request.room.register;
  return { incident, members: await memberReports(store, incident.id) };
}

/**
 * A page as JSON, in UTF-8, of what nobody need read to choose it: the incidents
 * pass as they are stored, each with its version.
 */
async function storedPage(
  register: Register,
  query: IncidentQuery & { readonly limit: number },
): Promise<Uint8Array> {
  const { limit } = query;
  const rows = await storedIncidents(register, { ...query, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next =
    rows.length > limit && last !== undefined ? shownCursor(last) : null;
  const pieces = items.flatMap(({ value }, at) => [
    at === 0 ? Buffer.alloc(0) : COMMA,
    // Without the brace that closes it.
    value.subarray(0, -1),
    Buffer.from(`,"version":"${versionOfText(value)}"}`),
  ]);
  return Buffer.concat([
    Buffer.from('{"items":['),
    ...pieces,
    Buffer.from(`],"next":${JSON.stringify(next)}}`),
  ]);
}

/** Answers about incidents. */
export function bindIncidents(bind: Bind): void {
  bind(routes.listIncidents, async ({ query, room, who }) => {
    await room.linked();
    const { limit, after, ...asked } = query;
    const wanted = {
      ...queryOf(asked),
      limit,
      ...(after === undefined ? {} : { after: cursorFrom(after) }),
    };
    if (who().collections === null && wanted.accepts === undefined)
      return { text: await storedPage(room.register, wanted) };
    const page = await incidentPage(room.register, who(), wanted);
    return {
      items: page.items.map(versioned),
      next: page.next === null ? null : shownCursor(page.next),
    };
  });
  bind(routes.getIncidentColumns, async ({ room, who }) => {
    await room.linked();
    return incidentColumns(room, who().collections);
  });
  bind(routes.getIncident, async (request) => {
    const value = versioned(await askedIncident(request));
    return { etag: value.version, value: value };
  });
  bind(routes.getIncidentSources, async (request) => {
    const { incident, members } = await withMembers(request);
    return { ...explainMembers(incident, members) };
  });
  bind(routes.getIncidentLinks, async (request) => {
    const { incident, members } = await withMembers(request);
    return { items: [...explainLinks(incident, members)] };
  });
  bind(routes.getSimilarIncidents, async (request) => {
    const { room, who, query } = request;
    const { incident, members } = await withMembers(request);
    const maySee = (ids: readonly string[]) =>
      seenIncidents(room.register.store, who(), ids);
    const { limit } = query;
    const items = await similarTo(
      { register: room.register, incident, members },
      { limit, maySee },
    );
    return {
      items: items.map((one) => ({
        ...one,
        incident: versioned(one.incident),
      })),
    };
  });
  bind(
    routes.getIncidentValues,
    async (request) => (await askedIncident(request)).competing,
  );
  bind(routes.getIncidentTellings, async (request) => {
    const { incident, members } = await withMembers(request);
    const wanted = new Set(incident.claims);
    const items = members.flatMap(({ reading, text }) => {
      const { reportId: id, reportKey: key, version } = reading;
      const { outlet, title, published } = reading;
      const report = { id, key, version, outlet, title, published, text };
      return reading.incidents
        .filter((value) => wanted.has(value.key))
        .map((value) => ({ claim: value.key, value: { ...value }, report }));
    });
    return { items };
  });
  bind(routes.getIncidentHistory, async (request) => {
    const { claims } = await askedIncident(request);
    const { store } = request.room.register;
    return { items: await listDecisions(store, { claims }) };
  });
}

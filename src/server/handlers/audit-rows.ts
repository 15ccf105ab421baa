import { LOG_KINDS, entryOfRow } from "../../register/log/log-entry.js";
import type { Register, Store } from "../../register/open-register.js";

/** Which entries of a log are asked for. */
export interface AuditAsked {
  readonly author?: string | undefined;
  readonly kind?: string | undefined;
  /** First day, UTC. */
  readonly from?: string | undefined;
  /** Last day, UTC. */
  readonly to?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The first instant of a day and the last one, UTC. */
const startOf = (day: string) => `${day}T00:00:00.000Z`;
const endOf = (day: string) => `${day}T23:59:59.999Z`;

/** A page of the signed log, later first. */
export async function auditPage(
  { store }: Register,
  { author, kind, from, to, limit, after }: AuditAsked,
) {
  const last =
    after === undefined
      ? undefined
      : await store
          .selectFrom("log_entry")
          .select(["millis", "counter", "id"])
          .where("id", "=", after)
          .executeTakeFirst();
  // A kind that no entry has is no fault: nothing is found.
  const known = LOG_KINDS.find((one) => one === kind);
  if (kind !== undefined && known === undefined)
    return { items: [], next: null };
  const rows = await store
    .selectFrom("log_entry")
    .selectAll()
    .orderBy("millis", "desc")
    .orderBy("counter", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .$if(author !== undefined, (q) => q.where("author", "=", author ?? ""))
    .$if(known !== undefined, (q) => q.where("kind", "=", known ?? "decision"))
    .$if(from !== undefined, (q) =>
      q.where("millis", ">=", Date.parse(startOf(from ?? ""))),
    )
    .$if(to !== undefined, (q) =>
      q.where("millis", "<=", Date.parse(endOf(to ?? ""))),
    )
    .$if(last !== undefined, (q) =>
      q.where((eb) =>
        eb(
          eb.refTuple("millis", "counter", "id"),
          "<",
          eb.tuple(last?.millis ?? 0, last?.counter ?? 0, last?.id ?? ""),
        ),
      ),
    )
    .execute();
  const items = rows.slice(0, limit).map(entryOfRow);
  const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return {
    items: items.map(({ id, device, number, time, author: by, ...entry }) => ({
      ...{ id, device, number, author: by, kind: entry.kind },
      at: new Date(time.millis).toISOString(),
      body: entry.body === null ? null : (JSON.parse(entry.body) as unknown),
    })),
    next,
  };
}

/** A page of who signed in and what was done to accounts, later first. */
export async function accessPage(
  store: Store,
  { author, kind, from, to, limit, after }: AuditAsked,
) {
  const [, at, id] = /^(\S+) ([0-9a-f]{32})$/.exec(after ?? "") ?? [];
  const rows = await store
    .selectFrom("access_event")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .$if(author !== undefined, (q) => q.where("actor", "=", author ?? ""))
    .$if(kind !== undefined, (q) => q.where("event", "=", kind ?? ""))
    .$if(from !== undefined, (q) => q.where("at", ">=", startOf(from ?? "")))
    .$if(to !== undefined, (q) => q.where("at", "<=", endOf(to ?? "")))
    .$if(at !== undefined && id !== undefined, (q) =>
      q.where((eb) =>
        eb(eb.refTuple("at", "id"), "<", eb.tuple(at ?? "", id ?? "")),
      ),
    )
    .execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ at: then, actor, event, subject }) => ({
      ...{ at: then, actor, event, subject },
    })),
    next: last === undefined ? null : `${last.at} ${last.id}`,
  };
}

import { sql } from "kysely";
import * as routes from "../../api/routes/reports.js";
import { attachmentsOf } from "../../register/attachment-rows.js";
import { openEvidence } from "../../register/evidence/evidence-store.js";
import { EvidenceFault } from "../../register/evidence/evidence-fault.js";
import { findReport } from "../../register/find-report.js";
import type { Store } from "../../register/open-register.js";
import { reportPage } from "../../register/report-pages.js";
import { reportVersions } from "../../register/report-versions.js";
import { IsnadError } from "../../model/errors.js";
import { noteAccess } from "../accounts/access-events.js";
import type { Principal } from "../accounts/principal.js";
import type { Bind } from "../http/binder.js";
import type { Request } from "../http/bind.js";
import { claimPage, claimsOfReport, shownClaim } from "./claim-rows.js";
import { capturePage } from "./capture-rows.js";
import { VIEW_POLICY, viewedAs } from "./evidence-view.js";
import { noReport, seesReport } from "./visible.js";

/** A report by key or id that somebody may see. @throws `API-NOT-FOUND` */
async function reportAsked(store: Store, who: Principal, name: string) {
  const found = await findReport(store, name);
  if (seesReport(who, found.report) && found.reportVersion !== "") return found;
  throw noReport(name);
}

/** Reports whose bytes, attachments or container have a hash. */
async function holdersOf(store: Store, sha256: string) {
  const captured = store
    .selectFrom("capture")
    .select("report_key as key")
    .where("sha256", "=", sha256);
  const attached = store
    .selectFrom("attachment")
    .select("report_key as key")
    .where("sha256", "=", sha256);
  return captured.union(attached).execute();
}

/** Bytes that somebody may see; that they were read is noted. */
async function evidenceAsked({
  params,
  room,
  who,
}: Request<typeof routes.getEvidence | typeof routes.viewEvidence>) {
  const { register } = room;
  const { id } = params;
  const holders = await holdersOf(register.store, id);
  const kind = { ar: "بايتات", en: "bytes" };
  const unknown = new IsnadError("API-NOT-FOUND", { kind, id });
  const person = who();
  if (!holders.some(({ key }) => seesReport(person, key))) throw unknown;
  const bytes = await openEvidence(register)
    .get(id)
    .catch((error: unknown) => {
      throw error instanceof EvidenceFault ? unknown : error;
    });
  await noteAccess(register.store, "evidence-read", person.code, id);
  return new Uint8Array(bytes);
}

async function namespacesOf({ collections }: Principal) {
  return Promise.resolve(collections ?? undefined);
}

/** Answers about reports and what was captured. */
export function bindReports(bind: Bind): void {
  bind(routes.listReports, async ({ query, room, who }) => {
    const { limit, ...asked } = query;
    const rows = await reportPage(room.register.store, {
      ...asked,
      namespaces: await namespacesOf(who()),
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    const isMore = rows.length > limit;
    return { items, next: isMore ? (items.at(-1)?.key ?? null) : null };
  });
  bind(routes.getReport, async ({ params, room, who }) => {
    const { store } = room.register;
    const { report: key, reportVersion: version } = await reportAsked(
      store,
      who(),
      params.id,
    );
    const row = await store
      .selectFrom("report_version as of")
      .innerJoin("report", "report.report_key", "of.report_key")
      .leftJoin("coding", (join) =>
        join
          .onRef("coding.report_key", "=", "of.report_key")
          .onRef("coding.version", "=", "of.version"),
      )
      .select([
        ...(["report.id", "report.kind", "of.outlet", "of.title"] as const),
        ...(["of.published", "of.body as text", "coding.coder"] as const),
      ])
      .where("of.report_key", "=", key)
      .where("of.version", "=", version)
      .where("of.withdrawn", "=", 0)
      .executeTakeFirst();
    if (row === undefined) throw noReport(params.id);
    const { versions } = await reportVersions(store, key);
    const attached = (await attachmentsOf(store, [key]))({
      report_key: key,
      version,
    });
    return {
      ...row,
      key,
      version,
      held: versions.some((one) => one.isCurrent && one.isHeld),
      claims: await claimsOfReport(store, key, version),
      versions: versions.map((one) => ({ ...one, imports: [...one.imports] })),
      attachments: attached.map(
        ({ sha256, name, media_type, bytes, caption }) => ({
          ...{ sha256, name, bytes: Number(bytes), caption },
          mediaType: media_type,
        }),
      ),
    };
  });
  bind(routes.getEvidence, async (request) => {
    const bytes = await evidenceAsked(request);
    const { id } = request.params;
    // Pages that were captured may hold scripts: they are saved, never shown.
    return request.http.body(bytes, 200, {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${id}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
    });
  });
  bind(routes.viewEvidence, async (request) => {
    const bytes = await evidenceAsked(request);
    const mediaType = viewedAs(bytes);
    if (mediaType === null) {
      const kind = { ar: "نص يُعرض", en: "text to look at" };
      throw new IsnadError("API-NOT-FOUND", { kind, id: request.params.id });
    }
    return request.http.body(bytes, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": "inline",
      "Content-Security-Policy": VIEW_POLICY,
      "X-Frame-Options": "SAMEORIGIN",
    });
  });
  bind(routes.listCaptures, async ({ query, room, who }) => {
    const { store } = room.register;
    const { report, ...rest } = query;
    const key =
      report === undefined
        ? undefined
        : (await reportAsked(store, who(), report)).report;
    return capturePage(store, who(), { ...rest, key });
  });
  bind(routes.listClaims, async ({ query, room, who }) => {
    const { store } = room.register;
    const { report, ...rest } = query;
    const key =
      report === undefined
        ? undefined
        : (await reportAsked(store, who(), report)).report;
    return claimPage(store, who(), { ...rest, key });
  });
  bind(routes.getClaim, async ({ params, room, who }) => {
    const { store } = room.register;
    const row = await store
      .selectFrom("claim")
      .innerJoin("report", (join) =>
        join
          .onRef("report.report_key", "=", "claim.report_key")
          .onRef("report.current_version", "=", "claim.version"),
      )
      .selectAll("claim")
      .where("claim_key", "=", params.id)
      .orderBy(sql`claim.kind`)
      .executeTakeFirst();
    if (row !== undefined && seesReport(who(), row.report_key))
      return shownClaim(row);
    throw new IsnadError("API-NOT-FOUND", {
      kind: { ar: "رواية", en: "claim" },
      id: params.id,
    });
  });
}

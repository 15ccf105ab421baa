import { REPORT_KINDS } from "../../model/report.js";
import {
  currentVersion,
  longIdInKey,
  reportVersion,
} from "../../model/identity.js";
import { sha256 } from "../../model/sha256.js";
import { attachmentsOf } from "../attachment-rows.js";
import { kindOf } from "../arrival.js";
import { isSameSeal, rowSeals } from "../evidence/row-seal.js";
import type { Register } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import {
  versionName,
  type Finding,
  type Findings,
  type VerifyCounts,
} from "./finding.js";

const REPORTS_AT_ONCE = 100;

type Version = RowOf<"report_version">;
type Capture = RowOf<"capture">;
type Report = RowOf<"report">;

/** Codes of what a report can be. */
const KINDS: ReadonlySet<string> = new Set(REPORT_KINDS);

function textFault(row: Version): Finding | null {
  const { version, body, body_sha256, title, outlet, published } = row;
  const found = { table: "report_version", record: versionName(row) };
  if (row.withdrawn !== 0) {
    const held = { body: body === "" ? null : body, title };
    const seen = Object.entries(held).flatMap(([name, value]) =>
      value === null ? [] : [name],
    );
    return seen.length === 0
      ? { code: "VER-WITHDRAWN", ...found, seen: body_sha256 }
      : { code: "VER-NOT-ERASED", ...found, seen: seen.join(", ") };
  }
  const code = "VER-TEXT-CHANGED";
  const seen = sha256(body);
  if (seen !== body_sha256) return { code, ...found, seen };
  const own = reportVersion({ text: body, title, outlet, published });
  return own === version ? null : { code, ...found, seen: own };
}

/** Id and version that count, as key and captures give them. */
function reportFaults(
  report: Report,
  versions: readonly Version[],
  captures: readonly Capture[],
): readonly string[] {
  const { report_key, id, kind, current_version } = report;
  const [, own] = /^[^:#]+[:#](.*)$/s.exec(report_key) ?? [];
  const isNamed =
    own === id || own === longIdInKey(id) || report_key.endsWith(`#${id}`);
  const undone = new Set(
    versions.flatMap((row) => (row.undone === 0 ? [] : [row.version])),
  );
  const told = captures
    .filter(({ version }) => !undone.has(version))
    .map((row) => ({ version: row.version, capturedAt: row.captured_at }));
  // Of a report that only undone imports brought no version counts.
  const current = currentVersion(told) ?? (undone.size > 0 ? "" : undefined);
  const counting = captures.find((row) => row.version === current_version);
  const toldKind = counting === undefined ? kind : kindOf(counting);
  const old = versions.filter(
    (row) => (row.superseded === 0) !== (row.version === current_version),
  );
  return [
    ...(isNamed ? [] : ["id"]),
    ...(KINDS.has(kind) && kind === toldKind ? [] : ["kind"]),
    ...(current === current_version ? [] : ["current_version"]),
    ...old.map((row) => `superseded ${row.version.slice(0, 16)}`),
  ];
}

function* captureFaults(
  versions: readonly Version[],
  captures: readonly Capture[],
  isSealed: (row: Capture) => boolean,
): Generator<Finding> {
  const captured = new Set(captures.map(({ version }) => version));
  const table = "capture";
  for (const row of versions) {
    const record = versionName(row);
    if (!captured.has(row.version))
      yield { code: "VER-CAPTURE-MISSING", table, record, seen: "" };
  }
  for (const row of captures) {
    const found = { table, record: versionName(row), seen: "" };
    const isOld = row.seal === null && row.sha256 === null;
    if (isOld) yield { code: "VER-CAPTURE-UNSEALED", ...found };
    else if (!isSealed(row)) yield { code: "VER-CAPTURE-CHANGED", ...found };
  }
}

/** Captures, and what came with them, whose bytes are not there. */
async function* missingRecords({ store }: Register): Findings {
  for (const table of ["capture", "attachment"] as const) {
    const rows = await store
      .selectFrom(table as "attachment")
      .leftJoin(
        "evidence",
        "evidence.sha256",
        `${table as "attachment"}.sha256`,
      )
      .select([
        "report_key",
        "version",
        `${table as "attachment"}.sha256 as seen`,
      ])
      .where(`${table as "attachment"}.sha256`, "is not", null)
      .where("evidence.sha256", "is", null)
      .execute();
    for (const row of rows) {
      const found = { table, record: versionName(row) };
      yield { code: "VER-RECORD-MISSING", ...found, seen: row.seen ?? "" };
    }
  }
}

/** What came with versions that have no capture, which would seal it. */
async function* strayAttachments({ store }: Register): Findings {
  const rows = await store
    .selectFrom("attachment")
    .leftJoin("capture", (join) =>
      join
        .onRef("capture.report_key", "=", "attachment.report_key")
        .onRef("capture.version", "=", "attachment.version"),
    )
    .select(["attachment.report_key", "attachment.version"])
    .where("capture.version", "is", null)
    .execute();
  for (const row of rows) {
    const found = { table: "attachment", record: versionName(row) };
    yield { code: "VER-CAPTURE-MISSING", ...found, seen: "" };
  }
}

/**
 * Holds every version against its hashes, every capture against its seal, and
 * every report against its versions.
 */
export async function* checkVersions(
  register: Register,
  counts: VerifyCounts,
): Findings {
  const { store } = register;
  const seals = rowSeals(register.keys.evidence);
  const pages = paged<readonly Report[]>(async (last) => {
    const rows = await store
      .selectFrom("report")
      .selectAll()
      .where("report_key", ">", last?.at(-1)?.report_key ?? "")
      .orderBy("report_key")
      .limit(REPORTS_AT_ONCE)
      .execute();
    return rows.length === 0 ? [] : [rows];
  });
  for await (const reports of pages) {
    const keys = reports.map(({ report_key }) => report_key);
    const versions = await store
      .selectFrom("report_version")
      .selectAll()
      .where("report_key", "in", keys)
      .execute();
    const captures = await store
      .selectFrom("capture")
      .selectAll()
      .where("report_key", "in", keys)
      .execute();
    const came = await attachmentsOf(store, keys);
    const isSealed = (row: Capture) =>
      row.seal !== null && isSameSeal(row.seal, seals.capture(row, came(row)));
    for (const report of reports) {
      const isOwn = (row: { readonly report_key: string }) =>
        row.report_key === report.report_key;
      const own = versions.filter(isOwn);
      const arrivals = captures.filter(isOwn);
      for (const seen of reportFaults(report, own, arrivals)) {
        const at = { table: "report", record: report.report_key };
        yield { code: "VER-REPORT-CHANGED", ...at, seen };
      }
      for (const row of own) {
        counts.versions += 1;
        counts.withdrawn += row.withdrawn !== 0 ? 1 : 0;
        yield textFault(row);
      }
      yield* captureFaults(own, arrivals, isSealed);
    }
  }
  yield* missingRecords(register);
  yield* strayAttachments(register);
}

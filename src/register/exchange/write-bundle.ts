import { createHash } from "node:crypto";
import {
  attachmentCell,
  pieceLines,
  travellingAttachments,
} from "./attachment-lines.js";
import {
  openEvidence,
  type EvidenceStore,
} from "../evidence/evidence-store.js";
import { pieces } from "../known-reports.js";
import { appendEntry } from "../log/append-entry.js";
import { logWriter } from "../log/log-writer.js";
import { readDevices, readLog } from "../log/read-log.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { BUNDLE_FORMAT, type BundleLine, type VersionLine } from "./bundle.js";

/** Reports that are read at a time. */
const REPORTS_AT_ONCE = 100;

/** For whom an exchange is made, and by whom. */
export interface ExchangeRequest {
  /** Code of who makes it. */
  readonly author: string;
  /** The key that the file is encrypted to, as the log names it. */
  readonly recipient: string;
}

async function claimsOf(store: Store, keys: readonly string[]) {
  const rows = await store
    .selectFrom("claim")
    .selectAll()
    .where("report_key", "in", keys)
    .orderBy("report_key")
    .orderBy("version")
    .orderBy("ordinal")
    .orderBy("kind")
    .execute();
  const claims = new Map<
    string,
    NonNullable<VersionLine["claims"]>["claims"]
  >();
  for (const { report_key, version, claim_key: key, kind, value } of rows) {
    const at = `${version} ${report_key}`;
    const own = claims.get(at) ?? [];
    claims.set(at, own);
    own.push({
      key,
      kind,
      value: JSON.parse(value) as (typeof own)[number]["value"],
    });
  }
  return claims;
}

type Row = Awaited<ReturnType<typeof versionRows>>[number];

async function versionRows(store: Store, keys: readonly string[]) {
  return (
    store
      .selectFrom("report_version as version")
      .innerJoin("report", "report.report_key", "version.report_key")
      .innerJoin("capture", (join) =>
        join
          .onRef("capture.report_key", "=", "version.report_key")
          .onRef("capture.version", "=", "version.version"),
      )
      .leftJoin("coding", (join) =>
        join
          .onRef("coding.report_key", "=", "version.report_key")
          .onRef("coding.version", "=", "version.version"),
      )
      .leftJoin("evidence", "evidence.sha256", "capture.sha256")
      .select([
        "version.report_key as reportKey",
        "version.version as version",
        "report.id as id",
        "report.owner as owner",
        "outlet",
        "url",
        "title",
        "published",
        "body as text",
        "captured_at as capturedAt",
        "container_name as name",
        "container_sha256 as containerSha256",
        "position",
        "capture.kind as kind",
        "format",
        "capture.sha256 as sha256",
        "media_type as mediaType",
        "detail",
        "report_kind as reportKind",
        "wrapped_key as wrapped",
        "coder",
        "head",
      ])
      // What was withdrawn does not travel; the log says that it was.
      .where("version.withdrawn", "=", 0)
      .where("version.report_key", "in", keys)
      .orderBy("version.report_key")
      .orderBy("version.version")
      .execute()
  );
}

async function recordOf(
  evidence: EvidenceStore,
  row: Row,
): Promise<VersionLine["record"]> {
  const { kind, format, sha256, mediaType, wrapped } = row;
  if (sha256 === null || wrapped === null) return null;
  const bytes = Buffer.from(await evidence.get(sha256)).toString("base64");
  return {
    kind: kind as NonNullable<VersionLine["record"]>["kind"],
    format: format ?? "",
    mediaType: mediaType ?? "application/octet-stream",
    bytes,
  };
}

/** What the importer told besides, where it told anything. */
function besides({ reportKind, detail }: Row) {
  return {
    ...(reportKind !== null && {
      kind: reportKind as NonNullable<VersionLine["report"]["kind"]>,
    }),
    ...(detail !== null && {
      detail: JSON.parse(detail) as NonNullable<
        VersionLine["report"]["detail"]
      >,
    }),
  };
}

function versionLine(
  row: Row,
  record: VersionLine["record"],
  claims: NonNullable<VersionLine["claims"]>["claims"],
): VersionLine {
  const { reportKey, version, capturedAt, name, containerSha256 } = row;
  const { id, outlet, url, title, published, text, coder, head } = row;
  return {
    line: "version",
    reportKey,
    version,
    ...(row.owner !== null && { owner: row.owner }),
    report: { id, outlet, url, title, published, text, ...besides(row) },
    capturedAt,
    container:
      name === null || containerSha256 === null
        ? null
        : { name, sha256: containerSha256, position: row.position ?? 1 },
    record,
    claims:
      coder === null
        ? null
        : { coder, head: JSON.parse(head ?? "{}") as object as never, claims },
  };
}

/** Versions an import saw that stand in one line. */
const ITEMS_AT_ONCE = 500;

/** Which import saw which versions. */
async function* itemLines({ store }: Register): AsyncGenerator<BundleLine> {
  const imports = await store
    .selectFrom("import_item")
    .select("import_id")
    .distinct()
    .orderBy("import_id")
    .execute();
  for (const { import_id } of imports) {
    const rows = await store
      .selectFrom("import_item")
      .select(["report_key", "version"])
      .where("import_id", "=", import_id)
      .orderBy("report_key")
      .orderBy("version")
      .execute();
    const seen = rows.map((row) => `${row.version} ${row.report_key}`);
    for (const piece of pieces(seen, ITEMS_AT_ONCE))
      yield { line: "items", import: import_id, seen: piece };
  }
}

/** Versions of reports, page by page, in the order of their keys. */
async function* versionLines(register: Register): AsyncGenerator<BundleLine> {
  const { store } = register;
  const evidence = openEvidence(register);
  const reports = await store
    .selectFrom("report")
    .select("report_key as key")
    .orderBy("report_key")
    .execute();
  const keys = reports.map(({ key }) => key);
  for (const page of pieces(keys, REPORTS_AT_ONCE)) {
    const claims = await claimsOf(store, page);
    const came = await travellingAttachments(store, page);
    for (const row of await versionRows(store, page)) {
      const told = claims.get(`${row.version} ${row.reportKey}`) ?? [];
      const attachments = await came(row);
      for (const one of attachments) yield* pieceLines(evidence, one);
      yield {
        ...versionLine(row, await recordOf(evidence, row), told),
        ...(attachments.length > 0 && {
          attachments: attachments.map(attachmentCell),
        }),
      };
    }
  }
}

/** A line as it is written. */
const written = (line: BundleLine) => `${JSON.stringify(line)}\n`;

/**
 * All that a device knows, as lines for another device of the same office. The
 * log says what went out, to whom, and its digest: the signature of that entry
 * vouches for the file.
 *
 * @throws IsnadError `REG-AUTHOR-IS-NO-CODE`, `REG-DEVICE-KEY`
 * @throws EvidenceFault when kept bytes cannot be read
 */
export async function* bundleLines(
  register: Register,
  { author, recipient }: ExchangeRequest,
  now: () => number = Date.now,
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  const head = written({
    line: "head",
    format: BUNDLE_FORMAT,
    register: register.id,
  });
  digest.update(head);
  yield head;
  let versions = 0;
  for await (const line of versionLines(register)) {
    const text = written(line);
    digest.update(text);
    versions += line.line === "version" ? 1 : 0;
    yield text;
  }
  for await (const line of itemLines(register)) {
    const text = written(line);
    digest.update(text);
    yield text;
  }
  const sha256 = digest.digest("hex");
  const { entries, devices, exchange } = await inTransaction(
    register,
    async (store) => {
      const writer = logWriter(register, now);
      const known = await readDevices(store);
      const before = known.map(({ id }) => id);
      const body = { audience: "own", recipient, versions, digest: sha256 };
      const own = await appendEntry(store, writer, {
        author,
        kind: "exchange",
        body: { ...body, devices: before },
      });
      return {
        exchange: own.id,
        devices: await readDevices(store),
        entries: await readLog(store),
      };
    },
  );
  for (const { id, publicKey, owner } of devices)
    yield written({ line: "device", id, publicKey, owner });
  for (const entry of entries)
    yield written({
      line: "entry",
      entry: { ...entry, knew: { ...entry.knew } },
    });
  yield written({ line: "end", exchange });
}

import { EvidenceFault } from "../evidence/evidence-fault.js";
import type { EvidenceRow } from "../evidence/evidence-rows.js";
import { readRow } from "../evidence/read-evidence.js";
import { sealerOf } from "../evidence/sealer.js";
import { cellFaults } from "./check-cells.js";
import { reportVersion, type ReportContent } from "../../model/identity.js";
import type { Register, Store } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import {
  versionName,
  type Finding,
  type Findings,
  type VerifyCounts,
} from "./finding.js";

/** What the register knows of a record beside its bytes. */
export interface RecordTold {
  /** As in `windows-1256`, where the capture says it. */
  readonly encoding: string | undefined;
  /** What is kept of the version: weaker than what the bytes say themselves. */
  readonly hints: Readonly<
    Partial<Record<"url" | "outlet" | "title" | "published", string>>
  >;
}

/** A report as its bytes give it now. */
export type ReadReport = ReportContent & {
  readonly url: string | null;
  readonly detail?:
    | {
        readonly readBy?: string;
        readonly fields?: Readonly<Record<string, string>>;
      }
    | undefined;
};

/**
 * Reads a report anew from captured bytes.
 *
 * @param format - name of the importer
 * @returns null when the bytes hold no report; undefined for an unknown format
 */
export type ReadAgain = (
  bytes: Uint8Array,
  format: string,
  told: RecordTold,
) => Promise<ReadReport | null | undefined>;

const ROWS_AT_ONCE = 200;

/** Longer ones are no report: they are hashed, never held. */
const REPORT_BYTES = 64 * 1024 * 1024;

type Capture = RowOf<"capture">;

async function capturesOf(
  store: Store,
  sha256: string,
): Promise<readonly Capture[]> {
  return store
    .selectFrom("capture")
    .selectAll()
    .where("sha256", "=", sha256)
    .execute();
}

interface KeptDetail {
  readonly encoding?: string;
  readonly readBy?: string;
}

function detailOf({ detail }: Capture): KeptDetail {
  try {
    return JSON.parse(detail ?? "{}") as KeptDetail;
  } catch {
    // Whoever changed it broke the seal, which says so.
    return {};
  }
}

async function toldOf(store: Store, capture: Capture): Promise<RecordTold> {
  const row = await store
    .selectFrom("report_version")
    .select(["outlet", "title", "published"])
    .where("report_key", "=", capture.report_key)
    .where("version", "=", capture.version)
    .executeTakeFirst();
  const known = Object.entries({ ...row, url: capture.url }).flatMap(
    ([name, value]) => (value === null ? [] : [[name, value]]),
  );
  const hints = Object.fromEntries(known) as RecordTold["hints"];
  return { encoding: detailOf(capture).encoding, hints };
}

/** Whether captured bytes still give the report that is kept, and its cells. */
async function* readAgainFaults(
  bytes: Uint8Array,
  capture: Capture,
  {
    store,
    readAgain,
  }: { readonly store: Store; readonly readAgain: ReadAgain },
): Findings {
  const { format, url, version, bytes: length } = capture;
  const found = { table: "capture", record: versionName(capture) };
  const differs = (seen: string): Finding => ({
    code: "VER-RECORD-DIFFERS",
    ...found,
    seen,
  });
  if (length !== bytes.length) return yield differs(`${bytes.length} bytes`);
  const told = await toldOf(store, capture);
  const report = await readAgain(bytes, format ?? "", told);
  if (report === undefined)
    return yield { code: "VER-RECORD-FORMAT", ...found, seen: String(format) };
  if (report === null) return yield differs("no report");
  if (report.detail?.fields !== undefined)
    yield* cellFaults(store, capture, report);
  const own = reportVersion(report);
  const seen = own === version ? "url" : own.slice(0, 16);
  if (own === version && report.url === url) return yield null;
  const { readBy } = detailOf(capture);
  const now = report.detail?.readBy;
  if (readBy === undefined || readBy === now) return yield differs(seen);
  yield { code: "VER-RECORD-READER", ...found, seen: `${readBy}, ${now}` };
}

/** A row with a key and a day of withdrawal, or with neither. */
const isHalfWithdrawn = ({ wrapped_key, withdrawn_at }: EvidenceRow) =>
  (wrapped_key === null) !== (withdrawn_at !== null);

/** Opens every captured record, and reads the report in it again. */
export async function* checkEvidence(
  register: Register,
  counts: VerifyCounts,
  readAgain: ReadAgain,
): Findings {
  const { store } = register;
  const sealer = sealerOf(register);
  const rows = paged<EvidenceRow>((last) =>
    store
      .selectFrom("evidence")
      .selectAll()
      .where("sha256", ">", last?.sha256 ?? "")
      .orderBy("sha256")
      .limit(ROWS_AT_ONCE)
      .execute(),
  );
  for await (const row of rows) {
    counts.records += 1;
    const { sha256 } = row;
    const at = { table: "evidence", record: sha256 };
    const code = "VER-RECORD-DAMAGED";
    if (isHalfWithdrawn(row)) {
      yield { code, ...at, seen: "half withdrawn" };
      continue;
    }
    if (row.withdrawn_at !== null) {
      yield { code: "VER-WITHDRAWN", ...at, seen: row.withdrawn_at };
      continue;
    }
    const captures = await capturesOf(store, sha256);
    const isHeld = captures.length > 0 && row.bytes <= REPORT_BYTES;
    const held: Uint8Array[] = [];
    try {
      for await (const piece of readRow(row, sealer)) {
        if (isHeld) held.push(piece);
      }
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      yield { code, ...at, seen: error.trouble };
      continue;
    }
    if (!isHeld) continue;
    const bytes = Buffer.concat(held);
    for (const capture of captures) {
      yield* readAgainFaults(bytes, capture, { store, readAgain });
    }
  }
}

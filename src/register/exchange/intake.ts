import { createHash } from "node:crypto";
import { IsnadError } from "../../model/errors.js";
import { reportVersion } from "../../model/identity.js";
import type { Arrival } from "../arrival.js";
import type { KnownDevice } from "../log/accept-entries.js";
import type { LogEntry } from "../log/log-entry.js";
import type { Register, Store } from "../open-register.js";
import { writeItems } from "../log/import-items.js";
import { codersIn } from "../coders.js";
import { storeArrivals } from "../store-reports.js";
import { AttachmentIntake } from "./attachment-intake.js";
import {
  bundleLineSchema,
  exchangeBodySchema,
  type BundleLine,
  type VersionLine,
} from "./bundle.js";

/** Versions that are stored at a time. */
const VERSIONS_AT_ONCE = 100;

/** Lines that the signed digest is made over. */
const VOUCHED: ReadonlySet<string> = new Set([
  "head",
  "version",
  "piece",
  "items",
]);

const bad = (number: number, fault: string): never => {
  throw new IsnadError("REG-EXCHANGE-DAMAGED", { number, fault });
};

function parsed(text: string, number: number): BundleLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(number, "JSON");
  }
  const checked = bundleLineSchema.safeParse(value);
  if (checked.success) return checked.data;
  return bad(number, checked.error.issues[0]?.path.join("/") ?? "line");
}

function arrivalOf(
  line: VersionLine,
  number: number,
  isWithdrawn: (sha256: string) => boolean,
): Arrival {
  const { reportKey, version, capturedAt, container, claims, owner } = line;
  const { kind, detail, ...fields } = line.report;
  const told = { ...(kind && { kind }), ...(detail && { detail }) };
  const report = { ...fields, ...told };
  const attachments = (line.attachments ?? []).filter(
    ({ sha256 }) => !isWithdrawn(sha256),
  );
  if (reportVersion(report) !== version) bad(number, "version");
  const record =
    line.record === null
      ? null
      : { ...line.record, bytes: Buffer.from(line.record.bytes, "base64") };
  const capture = { capturedAt, container, record };
  const of = { reportKey, version, ...(owner !== undefined && { owner }) };
  return { ...of, report, capture, attachments, claims };
}

/**
 * Of two readings of one version the one whose coder sorts last counts,
 * numbers by their value: any order of meetings gives the same.
 */
const isLater = (coder: string, known: string) =>
  coder.localeCompare(known, "en", { numeric: true }) > 0;

async function withdrawnOf(
  store: Store,
  arrivals: readonly Arrival[],
): Promise<ReadonlySet<string>> {
  const rows = await store
    .selectFrom("report_version")
    .select(["version", "report_key"])
    .where("withdrawn", "=", 1)
    .where(
      "report_key",
      "in",
      arrivals.map(({ reportKey }) => reportKey),
    )
    .execute();
  return new Set(rows.map((row) => `${row.version} ${row.report_key}`));
}

/** Takes in what a file brings, line by line, inside a transaction. */
export class Intake {
  readonly register: Register;
  readonly store: Store;
  readonly tally = { newReports: 0, newVersions: 0, readAgain: 0 };
  withdrawn = 0;
  readonly devices: KnownDevice[] = [];
  readonly entries: LogEntry[] = [];
  exchange: string | null = null;
  readonly #digest = createHash("sha256");
  readonly #attachments: AttachmentIntake;
  #pending: Arrival[] = [];

  constructor(register: Register, store: Store) {
    this.register = register;
    this.store = store;
    this.#attachments = new AttachmentIntake(register, store);
  }

  async take(text: string, number: number): Promise<void> {
    const line = parsed(text, number);
    if ((number === 1) !== (line.line === "head")) bad(number, "head");
    if (this.exchange !== null) bad(number, "end");
    if (VOUCHED.has(line.line)) {
      if (this.devices.length > 0) bad(number, "order");
      this.#digest.update(`${text}\n`);
    }
    if (line.line !== "piece" && this.#attachments.isOpen) bad(number, "piece");
    if (line.line === "piece" && !(await this.#attachments.take(line)))
      bad(number, "piece");
    if (line.line === "version") {
      const { withdrawn } = this.#attachments;
      const isWithdrawn = (sha256: string) => withdrawn.has(sha256);
      this.#pending.push(arrivalOf(line, number, isWithdrawn));
    }
    if (line.line === "items") {
      await this.flush();
      await writeItems(this.store, line.import, line.seen);
    }
    if (this.#pending.length >= VERSIONS_AT_ONCE) await this.flush();
    if (line.line === "device") this.devices.push(line);
    if (line.line === "entry") this.entries.push(line.entry);
    if (line.line === "end") this.exchange = line.exchange;
  }

  async flush(): Promise<void> {
    const all = this.#pending;
    this.#pending = [];
    if (all.length === 0) return;
    const gone = await withdrawnOf(this.store, all);
    const kept = all.filter(
      (one) => !gone.has(`${one.version} ${one.reportKey}`),
    );
    this.withdrawn += all.length - kept.length;
    const coderOf = await codersIn(
      this.store,
      kept.map(({ reportKey }) => reportKey),
    );
    const arrivals = kept.map((arrival): Arrival => {
      const known = coderOf(arrival.reportKey, arrival.version);
      const { claims } = arrival;
      const isWanted =
        claims !== null &&
        (known === undefined || isLater(claims.coder, known));
      return { ...arrival, claims: isWanted ? claims : null };
    });
    const stored = await storeArrivals(this.register, this.store, arrivals);
    for (const what of stored) {
      if (what === "new-report") this.tally.newReports += 1;
      if (what === "new-version") this.tally.newVersions += 1;
      if (what === "read-again") this.tally.readAgain += 1;
    }
  }

  /** The signed entry that vouches for the file. */
  voucher(): LogEntry {
    const { exchange, entries } = this;
    const own = entries.find(({ id }) => id === exchange);
    if (own === undefined || own.kind !== "exchange") return bad(0, "end");
    const body = exchangeBodySchema.safeParse(JSON.parse(own.body ?? "null"));
    if (!body.success) return bad(0, "exchange");
    if (body.data.digest !== this.#digest.digest("hex")) bad(0, "digest");
    const vouched = new Set([...body.data.devices, own.device]);
    const stranger = this.devices.find(({ id }) => !vouched.has(id));
    if (stranger !== undefined) bad(0, stranger.id);
    return own;
  }
}

import { createHash } from "node:crypto";
import { IsnadError } from "../../../model/errors.js";
import type { PartnerRecord } from "../../../model/partner-record.js";
import { mergedRecord } from "../../../release/index.js";
import { identify, type Arrival, type ArrivedReport } from "../../arrival.js";
import { claimSetOf, type ClaimLine } from "../../claim-set.js";
import { codersIn } from "../../coders.js";
import { settleHolds } from "../../decisions/decide.js";
import type { Register, Store } from "../../open-register.js";
import { storeArrivals } from "../../store-reports.js";
import { readPartnerLine, type CheckedFile } from "./check-partner-file.js";

/** Records that are stored at a time. */
const RECORDS_AT_ONCE = 100;

/** A record as a report, with the bytes it is kept under and what it claims. */
export interface ReadRecord {
  readonly report: ArrivedReport;
  readonly bytes: Uint8Array;
  readonly coder: string;
  readonly line: ClaimLine;
}

/** Reads a record; null where it makes no report. */
export type ReadPartnerRecord = (record: PartnerRecord) => ReadRecord | null;

/** Namespace of the reports of an office. */
const partnerNamespace = (owner: string): string => `partner.${owner}`;

/** What became of the records of a file. */
export type PartnerTally = Record<
  "newReports" | "newVersions" | "unchanged" | "withdrawn",
  number
>;

/** Where records come from, and how one is read. */
export interface PartnerSource {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly readRecord: ReadPartnerRecord;
}

/** Stores what a partner's file brings, inside a transaction. */
export class PartnerIntake {
  readonly register: Register;
  readonly store: Store;
  readonly checked: CheckedFile;
  readonly source: PartnerSource;
  readonly tally: PartnerTally = {
    newReports: 0,
    newVersions: 0,
    unchanged: 0,
    withdrawn: 0,
  };
  readonly #ids = new Set<string>();
  /** The incident that a former number is part of. */
  readonly #heirs = new Map<string, PartnerRecord>();
  readonly #digest = createHash("sha256");
  #pending: Arrival[] = [];

  constructor(
    register: Register,
    store: Store,
    checked: CheckedFile,
    source: PartnerSource,
  ) {
    this.register = register;
    this.store = store;
    this.checked = checked;
    this.source = source;
  }

  /** @throws IsnadError `REG-EXCHANGE-DAMAGED` */
  async takeAll(lines: AsyncIterable<string>): Promise<void> {
    let number = 0;
    for await (const text of lines) {
      number += 1;
      const line = readPartnerLine(text, number);
      if (line.line !== "head" && line.line !== "record") break;
      this.#digest.update(`${text}\n`);
      if (line.line === "head") continue;
      const record = line.record as PartnerRecord;
      this.#ids.add(record.id);
      for (const former of record.formerIds) this.#heirs.set(former, record);
      await this.#add(record, number);
    }
    await this.#flush();
    // Between two readings a file can be exchanged.
    if (this.#digest.digest("hex") !== this.checked.digest)
      throw new IsnadError("REG-EXCHANGE-DAMAGED", { number, fault: "digest" });
  }

  /**
   * Lets records that are here and part of another now tell nothing any more.
   *
   * @returns own numbers of records that are here and not in the file
   */
  async settleOthers(): Promise<readonly string[]> {
    const rows = await this.store
      .selectFrom("report")
      .select("id")
      .where("owner", "=", this.checked.owner)
      .orderBy("id")
      .execute();
    const missing: string[] = [];
    for (const { id } of rows) {
      if (this.#ids.has(id)) continue;
      const heir = this.#heirs.get(id);
      if (heir === undefined) missing.push(id);
      else await this.#add(mergedRecord(id, heir), 1);
    }
    await this.#flush();
    return missing;
  }

  async #add(record: PartnerRecord, number: number): Promise<void> {
    const read = this.source.readRecord(record);
    if (read === null)
      throw new IsnadError("REG-EXCHANGE-DAMAGED", {
        number,
        fault: record.id,
      });
    this.#pending.push(this.#arrivalOf(read, number));
    if (this.#pending.length >= RECORDS_AT_ONCE) await this.#flush();
  }

  #arrivalOf({ report, bytes, coder, line }: ReadRecord, position: number) {
    const { owner, digest, entry } = this.checked;
    const of = identify(report, partnerNamespace(owner));
    const { file: name } = this.source;
    const mediaType = "application/json";
    return {
      ...of,
      report,
      owner,
      capture: {
        // As the giving office dates it: an older file never counts as newer.
        capturedAt: new Date(entry.time.millis).toISOString(),
        container: { name, sha256: digest, position },
        record: { bytes, kind: "row", format: "partner", mediaType },
      },
      claims: claimSetOf(line, of, coder),
    } satisfies Arrival;
  }

  async #flush(): Promise<void> {
    const arrivals = this.#pending;
    this.#pending = [];
    if (arrivals.length === 0) return;
    const { register, store, tally } = this;
    const keys = arrivals.map(({ reportKey }) => reportKey);
    const coderOf = await codersIn(store, keys);
    const wanted = arrivals.map((one): Arrival => {
      const known = coderOf(one.reportKey, one.version);
      return known === one.claims?.coder ? { ...one, claims: null } : one;
    });
    for (const what of await storeArrivals(register, store, wanted)) {
      if (what === "new-report") tally.newReports += 1;
      else if (what === "new-version") tally.newVersions += 1;
      else if (what === "withdrawn") tally.withdrawn += 1;
      else tally.unchanged += 1;
    }
    await settleHolds(store, keys);
  }
}

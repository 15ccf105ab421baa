import type { NumberCodes } from "../../importers/chats/codes.js";
import type { ImportInput } from "../../importers/input.js";
import type { Notice } from "../../importers/importer.js";
import { readReports } from "../../importers/read-reports.js";
import type { Register } from "../../register/open-register.js";
import { parseCount } from "../arguments.js";
import { captureTeller } from "../../operations/importing/captures.js";
import { EXIT, type CommandIo } from "../command.js";
import { importIntoRegister } from "../import-into-register.js";
import { startProgress } from "../progress.js";
import { rejectList, type RejectList } from "../reject-list.js";
import type { BatchReader } from "../../operations/coding/report-reader.js";
import type { formatOf } from "../report-run.js";
import { knownRecords } from "../../operations/coding/known-records.js";
import {
  parseAhead,
  parseHere,
  type OnParsed,
} from "../../operations/coding/parse-ahead.js";
import type { WorkerPool } from "../../operations/coding/worker-pool.js";
import { dryRun } from "./dry-run.js";

/** What the command line says. */
export interface RunOptions {
  readonly from?: string;
  readonly columns?: string;
  readonly encoding?: string;
  readonly claims?: readonly string[];
  readonly packs?: string;
  readonly batch: string;
  readonly namespace: string;
  readonly strict: boolean;
  readonly threads?: string;
  readonly vault: boolean;
  readonly vaultFile?: string;
  readonly dryRun: boolean;
  readonly register: string;
}

function progressOf(inputs: readonly ImportInput[], io: CommandIo) {
  const sizes = inputs.map(({ size }) => size);
  const add = (sum: number | null, size: number | null) =>
    sum === null || size === null ? null : sum + size;
  return startProgress({
    stream: io.stderr,
    isShared: false,
    totalBytes: sizes.reduce(add, 0),
    now: () => performance.now(),
  });
}

/** A run whose options were checked and whose inputs were found. */
export interface RunPlan {
  readonly inputs: readonly ImportInput[];
  readonly from: ReturnType<typeof formatOf>;
  /** How the columns of tables are read; guessed without. */
  readonly columns: unknown;
  /** Of all inputs; detected without. */
  readonly encoding: string | undefined;
  readonly reader: BatchReader;
  /** Null where there are no worker threads: all in turn then. */
  readonly pool: WorkerPool | null;
  readonly options: RunOptions;
}

/** Reads with a vault that keeps phone numbers, if one was asked for. */
async function withCodes<T>(
  { path }: Register,
  { vault, vaultFile: file }: RunOptions,
  io: CommandIo,
  work: (codes: NumberCodes | undefined) => Promise<T>,
): Promise<T> {
  if (!vault && file === undefined) return work(undefined);
  const { vaultCodes } = await import("../vault/number-codes.js");
  const codes = await vaultCodes({ register: path, file }, io);
  try {
    return await work(codes);
  } finally {
    await codes.close();
  }
}

/** Items of all inputs, without parsing what the register knows. */
function itemsOf(
  register: Register | null,
  plan: RunPlan,
  { codes, onBytes, onNotice }: Reading,
) {
  const { inputs, from, columns, encoding, pool, options } = plan;
  const known =
    register === null ? null : knownRecords(register, options.namespace);
  const items = readReports(
    inputs,
    { from, columns, encoding, codes, onBytes, onNotice },
    (records) => {
      const wanted = known === null ? records : known.replace(records);
      const note: OnParsed | undefined =
        known === null ? undefined : (record, made) => known.note(record, made);
      return pool === null
        ? parseHere(wanted, note)
        : parseAhead(wanted, pool, note);
    },
  );
  return { items, ...(known !== null && { onStored: () => known.keep() }) };
}

interface Reading {
  readonly codes: NumberCodes | undefined;
  readonly onBytes: (count: number) => void;
  readonly onNotice: (notice: Notice) => void;
}

function exitCode({ options }: RunPlan, rejected: number, io: CommandIo) {
  if (io.signal?.aborted === true) return EXIT.interrupted;
  return options.strict && rejected > 0 ? EXIT.rejects : EXIT.ok;
}

/** Imports all inputs of a plan into a register. */
export async function runPlan(
  register: Register,
  plan: RunPlan,
  io: CommandIo,
): Promise<number> {
  const { inputs, reader, options } = plan;
  const { namespace, batch } = options;
  return withCodes(register, options, io, async (codes) => {
    const list: RejectList = rejectList();
    const progress = progressOf(inputs, io);
    const onBytes = (count: number) => progress.addBytes(count);
    const onNotice = list.remark;
    const rejected = await importIntoRegister(
      register,
      {
        ...itemsOf(register, plan, { codes, onBytes, onNotice }),
        list,
        progress,
        reader,
        namespace,
        batch: parseCount("--batch", batch),
        captureOf: captureTeller(new Date().toISOString()),
      },
      io,
    );
    return exitCode(plan, rejected, io);
  });
}

/**
 * Says what {@link runPlan} would do, and writes nothing.
 *
 * @param register - null where there is none yet
 */
export async function tryPlan(
  register: Register | null,
  plan: RunPlan,
  io: CommandIo,
): Promise<number> {
  const { inputs, reader, options } = plan;
  const { namespace, vault, vaultFile: file } = options;
  const place = { register: options.register, file };
  const codes =
    vault || file !== undefined
      ? await (
          await import("../vault/number-codes.js")
        ).foreseenCodes(place, io)
      : undefined;
  const progress = progressOf(inputs, io);
  const onBytes = (count: number) => progress.addBytes(count);
  const rejected = await dryRun(
    register,
    {
      items: (onNotice) =>
        itemsOf(register, plan, { codes, onBytes, onNotice }).items,
      list: rejectList(),
      progress,
      reader,
      namespace,
      captureOf: captureTeller(new Date().toISOString()),
    },
    io,
  );
  return exitCode(plan, rejected, io);
}

import {
  type ByteStream,
  type Fault,
  type Imported,
  type Importer,
  type ImportFormat,
} from "./importer.js";
import { type ImportInput } from "./input.js";
import { jsonlImporter } from "./jsonl.js";
import { plainTextImporter } from "./plain-text.js";
import { markRepeats } from "./repeats.js";
import { rejected } from "./report-fields.js";

/** All importers; the first that recognises an input reads it. */
export const IMPORTERS: readonly Importer[] = [
  jsonlImporter,
  plainTextImporter,
];

/** Names that `--from` takes. */
export const IMPORT_FORMATS: readonly ImportFormat[] = IMPORTERS.map(
  (importer) => importer.format,
);

/** How the inputs are read. */
export interface ReadOptions {
  /** Format of all inputs; without it each is recognised by name and content. */
  readonly from?: ImportFormat | undefined;
  readonly maxRecordBytes?: number | undefined;
  /** Called with the number of bytes of each piece read. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

const HEAD_BYTES = 4096;
const LINE_FEED = 0x0a;

interface Peeked {
  /** First bytes: up to the first line end or 4096 bytes, or all there are. */
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly bytes: AsyncGenerator<Uint8Array>;
}

async function peek(
  stream: ByteStream,
  onBytes: (count: number) => void,
): Promise<Peeked> {
  const source =
    Symbol.asyncIterator in stream
      ? stream[Symbol.asyncIterator]()
      : stream[Symbol.iterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (!done && length < HEAD_BYTES) {
    const next = await source.next();
    if (next.done === true) {
      done = true;
      break;
    }
    onBytes(next.value.length);
    first.push(next.value);
    length += next.value.length;
    if (next.value.includes(LINE_FEED)) break;
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      while (!done) {
        const next = await source.next();
        if (next.done === true) return;
        onBytes(next.value.length);
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  const head = Buffer.concat(first).subarray(0, HEAD_BYTES);
  return { head, bytes: bytes() };
}

/** The importer by the name's ending, else by content; empty input is JSONL. */
function importerFor(file: string, head: Uint8Array): Importer {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const jsonlByName = jsonlImporter.endings.includes(ending);
  if (jsonlByName) return jsonlImporter;
  const textByName = plainTextImporter.endings.includes(ending);
  if (head.length === 0 && !textByName) return jsonlImporter;
  const byContent = IMPORTERS.find((importer) => importer.recognises(head));
  return byContent ?? plainTextImporter;
}

async function* readInput(
  input: ImportInput,
  options: ReadOptions,
): AsyncGenerator<Imported> {
  const { file, fileId } = input;
  const { from, maxRecordBytes, onBytes = () => undefined } = options;
  try {
    const { head, bytes } = await peek(input.open(), onBytes);
    const importer =
      IMPORTERS.find(({ format }) => format === from) ??
      importerFor(file, head);
    const limit = maxRecordBytes === undefined ? {} : { maxRecordBytes };
    yield* importer.read(bytes, { file, fileId, ...limit });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    const fault: Fault = { code: "IMP-FILE-UNREADABLE", seen: code };
    yield rejected({ file, line: 1 }, fault);
  }
}

async function* readEach(
  inputs: readonly ImportInput[],
  options: ReadOptions,
): AsyncGenerator<Imported> {
  for (const input of inputs) yield* readInput(input, options);
}

/**
 * Reads reports of any format from files, folders and standard input, one at a
 * time, in order; repeated ids are marked across all of them.
 *
 * A file that breaks off while it is read (a disk error) is one more reject.
 */
export function readReports(
  inputs: readonly ImportInput[],
  options: ReadOptions = {},
): AsyncIterable<Imported> {
  return markRepeats(readEach(inputs, options));
}

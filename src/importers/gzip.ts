import type {
  ByteStream,
  ImportContext,
  Importer,
  ImportItem,
  Member,
} from "./importer.js";

/** `a.jsonl` of `folder/a.jsonl.gz`; a name without the ending stays. */
function innerName(path: string): string {
  return path.replace(/^.*[\\/]/s, "").replace(/\.gz(?:ip)?$/i, "");
}

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { file, member, line = 1 } = context;
  const { gzipRuns } = await import("./gzip/gzip-runs.js");
  const runs = gzipRuns(bytes);
  const whole: Member = {
    step: "open",
    isWhole: true,
    name: innerName(member ?? file),
    size: null,
    line,
    open: () => runs.first(),
  };
  yield whole;
  for (;;) {
    const rest = await runs.next();
    if (rest === null) return;
    yield { ...whole, format: "warc", open: () => rest };
  }
}

/** One file in gzip, known by what it holds: `.jsonl.gz`, `.warc.gz`. */
export const gzipImporter: Importer = {
  format: "gzip",
  endings: ["gz", "gzip"],
  isSigned: true,
  recognises: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  read,
};

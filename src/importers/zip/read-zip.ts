import { createReadStream } from "node:fs";
import { headsFirst } from "../head-file.js";
import type {
  ByteStream,
  ImportContext,
  ImportFormat,
  ImportItem,
  Member,
} from "../importer.js";
import { rejected } from "../report-fields.js";
import type { ZipEntry } from "./archive.js";
import { entryFault, overlapping } from "./entry-fault.js";
import { zipFamily } from "./family.js";
import { openArchive, type OpenArchive } from "./open-archive.js";
import { zipSiblings } from "./zip-siblings.js";

/** What systems put beside a user's files. */
const OF_THE_SYSTEM =
  /(?:^|\/)(?:__MACOSX\/|\.(?!\.?(?:\/|$))|Thumbs\.db$|desktop\.ini$)/i;

const isFile = ({ name }: ZipEntry) =>
  !name.endsWith("/") && !OF_THE_SYSTEM.test(name);

/** `a (2).html` for the second file `a.html`. */
const numbered = (name: string, time: number) =>
  name.replace(/((?<=[^/])\.[^./]+)?$/, ` (${time})$1`);

/** The files of an archive of any files, chats before their pictures. */
function* members({ archive, entries, held }: OpenArchive): Generator<Member> {
  const overlaps = overlapping(entries);
  const taken = new Set<ZipEntry>();
  let byName: Map<string, ZipEntry> | undefined;
  const files = () =>
    (byName ??= new Map(entries.map((entry) => [entry.name, entry])));
  const siblings = zipSiblings(archive, files, taken);
  const times = new Map<string, number>();
  for (const entry of headsFirst(entries, ({ name }) => name)) {
    if (!isFile(entry) || taken.has(entry)) continue;
    const fault = entryFault(entry, overlaps);
    const time = (times.get(entry.name) ?? 0) + 1;
    times.set(entry.name, time);
    yield {
      step: "open",
      // Two files of one name are two reports.
      name: time === 1 ? entry.name : numbered(entry.name, time),
      size: entry.size,
      line: entry.number,
      siblings: siblings(entry),
      held,
      open() {
        if (fault !== undefined) throw fault;
        return archive.open(entry);
      },
    };
  }
}

/** The archive as the document that it is, for the importer of that. */
function whole(
  { source, position }: OpenArchive,
  format: ImportFormat,
): Member {
  const { file, member, line } = position;
  return {
    step: "open",
    isWhole: true,
    name: (member ?? file).replace(/^.*[\\/]/s, ""),
    size: null,
    line,
    format,
    path: typeof source === "string" ? source : null,
    open: () =>
      typeof source === "string" ? createReadStream(source) : source.pieces,
  };
}

/** Reads an archive by its directory. */
export async function* readZip(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const opened = await openArchive(bytes, context);
  if ("reject" in opened) {
    yield opened;
    return;
  }
  const { archive, entries, position, failure } = opened;
  try {
    const family = await zipFamily(archive, entries);
    if (family === null) {
      yield* members(opened);
      if (failure !== null) yield failure;
    } else if ("format" in family) {
      yield whole(opened, family.format);
    } else {
      const seen = family.unread;
      yield rejected(position, { code: "IMP-BINARY", seen });
    }
  } finally {
    archive.close();
  }
}

import type {
  ByteStream,
  ImportContext,
  ImportItem,
  Member,
} from "../importer.js";
import { seenStart } from "../seen.js";
import { pageList, type PageList } from "../warc/page-list.js";
import { openArchive, type OpenArchive } from "../zip/open-archive.js";
import { entryFault, overlapping } from "../zip/entry-fault.js";
import { pageTitles } from "./page-titles.js";

const WEB_ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/;

async function listOf({
  archive,
  entries,
}: OpenArchive): Promise<PageList | undefined> {
  try {
    const titles = await pageTitles(archive, entries);
    return titles === null ? undefined : pageList(titles);
  } catch {
    // A list that cannot be read leaves all pages to be read.
    return undefined;
  }
}

function* archiveMembers(
  { archive, entries, held }: OpenArchive,
  pages: PageList | undefined,
): Generator<Member> {
  const overlaps = overlapping(entries);
  for (const entry of entries) {
    if (!WEB_ARCHIVE.test(entry.name)) continue;
    const fault = entryFault(entry, overlaps);
    yield {
      step: "open",
      name: entry.name,
      size: entry.size,
      line: entry.number,
      held,
      format: entry.name.endsWith("z") ? "gzip" : "warc",
      ...(pages && { pages }),
      open() {
        if (fault !== undefined) throw fault;
        return archive.open(entry);
      },
    };
  }
}

/** Reads the web archives of a package, one after the other. */
export async function* readWacz(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const opened = await openArchive(bytes, context);
  if ("reject" in opened) {
    yield opened;
    return;
  }
  const { archive, position, failure } = opened;
  try {
    const pages = await listOf(opened);
    yield* archiveMembers(opened, pages);
    const missing = pages?.missing() ?? [];
    if (missing.length > 0) {
      const seen = seenStart(missing[0] ?? "");
      const code = "IMP-WACZ-PAGES-MISSING";
      const context = { count: missing.length };
      const notice = { ...position, code, seen, context } as const;
      yield { step: "note", notice };
    }
    if (failure !== null) yield failure;
  } finally {
    archive.close();
  }
}

import { feedImporter } from "../../../src/importers/feed.js";
import type { Imported, ImportItem } from "../../../src/importers/importer.js";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all, utf8 } from "../bytes.js";
import { rss, summaryItem } from "./feeds.js";

/** Text of the first report of the tests. */
export const FIRST = "قُتل رجلان في بلدة تل السنابل.";
/** Text of the second. */
export const SECOND = "اعتُقل ثلاثة شبان عند حاجز الجسر.";

/** A feed of both, as summaries. */
export const twoSummaries = rss(
  summaryItem(1, `<p>${FIRST}</p>`) + summaryItem(2, SECOND),
);

/** Text in Windows-1256. */
export const windows1256 = (text: string) => {
  const decoder = new TextDecoder("windows-1256");
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 0x3f);
};

/** Reads bytes as one file of a feed, members opened. */
export function readFeed(bytes: Uint8Array | string, encoding?: string) {
  const open = () => [typeof bytes === "string" ? utf8(bytes) : bytes];
  const input = { ...standardInput(open), file: "feed", fileId: "feed" };
  return all(readReports([input], { from: "feed", encoding }));
}

/** What the importer itself yields, members unopened. */
export const items = (text: string): Promise<ImportItem[]> =>
  all(feedImporter.read([utf8(text)], { file: "feed", fileId: null }));

/** The report at a place of what was read. */
export const report = (found: readonly Imported[], at = 0) => {
  const item = found[at];
  if (!item?.ok) throw new Error(`no report: ${JSON.stringify(item)}`);
  return item;
};

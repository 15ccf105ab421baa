import type { Imported } from "../../importers/importer.js";
import { seenStart } from "../../importers/seen.js";

/** What was read of a post, as a line of JSON. */
export function postLine({
  report,
  position,
  attachments = [],
}: Extract<Imported, { ok: true }>): string {
  const { id, url, outlet, published, detail, text } = report;
  const publishedAt = detail?.publishedAt ?? null;
  const told = { url, outlet, published, publishedAt };
  const unknown = Object.entries(told).flatMap(([name, value]) =>
    value === null ? [name] : [],
  );
  const [first = ""] = text.split("\n", 1);
  return JSON.stringify({
    line: position.line,
    id,
    begins: seenStart(first),
    ...told,
    screenshots: attachments.length,
    unknown,
  });
}

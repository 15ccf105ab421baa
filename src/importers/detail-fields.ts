import { canonicalJson } from "../model/canonical-json.js";
import type { Attachment, Fault, ReportDetail } from "./importer.js";
import { seenStart } from "./seen.js";
import { storable, storableData } from "./storable.js";

/** UTF-16 units of a detail as JSON: a document of 10,000 pages has a third. */
const MAX_DETAIL_UNITS = 1024 * 1024;

/** Longest name that file systems know, in UTF-16 units. */
const MAX_NAME_UNITS = 255;

/** Longest caption that is no text of its own, in UTF-16 units. */
const MAX_CAPTION_UNITS = 64 * 1024;

/** A type and a subtype; what follows, as a charset, is left out. */
const MEDIA_TYPE = /^\s*([\w.+-]{1,64}\/[\w.+-]{1,64})\s*(?:;|$)/;

const CONTROLS = /\p{Cc}/gu;

/**
 * Makes what a capture tells storable. A field that is undefined is left out;
 * a detail without fields is none.
 *
 * @returns the detail, or why it cannot be kept
 */
export function checkDetail(
  detail: ReportDetail,
): { readonly detail: ReportDetail | undefined } | { readonly fault: Fault } {
  const told = Object.entries(detail).filter(
    ([, value]) => value !== undefined,
  );
  if (told.length === 0) return { detail: undefined };
  const kept = storableData(Object.fromEntries(told)) as ReportDetail;
  const units = canonicalJson(kept).length;
  if (units <= MAX_DETAIL_UNITS) return { detail: kept };
  const seen = seenStart(told.map(([name]) => name).join(", "));
  const context = { limit: MAX_DETAIL_UNITS };
  return { fault: { code: "IMP-DETAIL-TOO-LONG", seen, context } };
}

function mediaTypeOf(given: string): string {
  const [, type] = MEDIA_TYPE.exec(given) ?? [];
  return type?.toLowerCase() ?? "application/octet-stream";
}

/** Name, type and caption as they can be kept and shown; bytes are as they are. */
export function checkedAttachment(attachment: Attachment): Attachment {
  const { name, mediaType, caption, open } = attachment;
  const shown = storable(name).replace(CONTROLS, "\ufffd");
  return {
    // The end of a long name tells more: number and ending stand there.
    name: storable(shown.slice(-MAX_NAME_UNITS)) || "?",
    mediaType: mediaTypeOf(mediaType),
    caption:
      caption === null || caption === ""
        ? null
        : storable(caption.slice(0, MAX_CAPTION_UNITS)),
    open,
  };
}

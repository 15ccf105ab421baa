import type {
  Imported,
  ImportFormat,
  Notice,
} from "../../src/importers/importer.js";
import { readReports } from "../../src/importers/read-reports.js";
import type { ReadOptions } from "../../src/importers/read-options.js";
import { all, pieces } from "./bytes.js";

/** What a walk gave: records and remarks on containers. */
export interface Walked {
  readonly items: readonly Imported[];
  readonly notices: readonly Notice[];
}

/** Reads bytes as a file of that name, members and what is parsed included. */
export async function walk(
  bytes: Uint8Array,
  options: Omit<ReadOptions, "onNotice"> & {
    readonly file?: string;
    readonly path?: string;
    readonly from?: ImportFormat;
  } = {},
): Promise<Walked> {
  const { file = "a.zip", path = null, ...rest } = options;
  const notices: Notice[] = [];
  const input = {
    file,
    fileId: file.replace(/\.[^.]+$/, ""),
    size: bytes.length,
    path,
    open: () => pieces(bytes, 4096),
  };
  const onNotice = (notice: Notice) => notices.push(notice);
  const items = await all(readReports([input], { ...rest, onNotice }));
  return { items, notices };
}

/** `id` of each report; `CODE member` of each reject. */
export function told({ items }: Walked): string[] {
  return items.map((item) =>
    item.ok
      ? item.report.id
      : `${item.reject.code.replace("IMP-", "")} ${item.reject.member ?? "-"}`,
  );
}

import type {
  ImportContext,
  Imported,
  Notice,
  Siblings,
} from "../../../src/importers/importer.js";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all, pieces, utf8 } from "../bytes.js";

/** A message in the manner of an export, three hours ahead of UTC. */
export function message(id: number, fields: Record<string, unknown>) {
  const seconds = 1_557_662_602 + id * 60;
  const local = new Date((seconds + 10_800) * 1000).toISOString();
  return {
    id,
    type: "message",
    date: local.slice(0, 19),
    date_unixtime: String(seconds),
    from: "شبكة وادي الزيتون",
    from_id: "channel4411",
    text: "",
    text_entities: [],
    ...fields,
  };
}

export const exported = (
  messages: readonly unknown[],
  chat: Record<string, unknown> = {},
) =>
  utf8(
    JSON.stringify(
      {
        name: "شبكة وادي الزيتون",
        type: "public_channel",
        id: 4411,
        ...chat,
        messages,
      },
      null,
      1,
    ),
  );

export const FIRST = "استشهد مدني إثر قصف مدفعي على أطراف البلدة.";
export const SECOND = "تحديث: ارتفعت الحصيلة إلى ٣ شهداء، «وفق مصدر طبي».";

export const GOOD = exported([
  { id: 1, type: "service", actor: "شبكة", action: "create_channel" },
  message(2, { text: FIRST }),
  message(3, { text: ["تحديث: ", { type: "bold", text: SECOND.slice(7) }] }),
]);

export async function read(
  bytes: Uint8Array,
  context: Pick<ImportContext, "codes" | "siblings"> = {},
  size = 65_536,
) {
  const notices: Notice[] = [];
  const input = {
    ...standardInput(() => pieces(bytes, size)),
    file: "result.json",
    ...(context.siblings && { siblings: context.siblings }),
  };
  const { codes } = context;
  const onNotice = (notice: Notice) => void notices.push(notice);
  const items = await all(readReports([input], { codes, onNotice }));
  return { items, notices };
}

export const reports = (items: readonly Imported[]) =>
  items.flatMap((item) => (item.ok ? [item.report] : []));

export function folder(files: Record<string, string>) {
  const taken: string[] = [];
  const siblings: Siblings = {
    names: () => Object.keys(files),
    open(name) {
      const text = Object.hasOwn(files, name) ? files[name] : undefined;
      if (text === undefined) return null;
      taken.push(name);
      return () => [utf8(text)];
    },
  };
  return { siblings, taken };
}

export const shownOf = (items: readonly Imported[]) =>
  JSON.stringify(
    items.map((item) =>
      item.ok
        ? [item.report, Buffer.from(item.record?.bytes ?? []).toString()]
        : item,
    ),
  );

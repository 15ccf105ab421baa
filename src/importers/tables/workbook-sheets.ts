import { xmlEvents } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

/** A sheet of rows: its name and the part that holds it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of its parts. */
export interface WorkbookParts {
  /** In the order of their tabs; charts and macros are none. */
  readonly sheets: readonly WorkbookSheet[];
  readonly texts: string | null;
  readonly styles: string | null;
  readonly dates: 1900 | 1904;
}

/** A part that another part refers to. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** Bytes of a part that only tells of others. */
const MAX_INDEX = 16 * 1024 * 1024;

/** The part that a reference means, from the folder of the one that refers. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}/${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** What a part refers to inside the workbook; links to elsewhere are left out. */
async function relationsOf(
  parts: ZipParts,
  part: string,
): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf("/");
  const [folder, file] = [
    part.slice(0, Math.max(slash, 0)),
    part.slice(slash + 1),
  ];
  const name = resolved(folder, `_rels/${file}.rels`);
  const relations: Relation[] = [];
  const events = xmlEvents(parts.open(name, MAX_INDEX), {
    opens(element, { Id = "", Type = "", Target = "", TargetMode }) {
      if (element !== "Relationship" || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.push({ id: Id, type, part: resolved(folder, Target) });
    },
    text: () => undefined,
    closes: () => undefined,
  });
  for await (const _ of events);
  return relations;
}

/** The relation's id, whatever prefix its namespace has. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? "" : (attributes[key] ?? "");
}

/**
 * Reads which parts of a container are sheets, texts and styles.
 *
 * @returns null when it holds no workbook of XML
 */
export async function readWorkbookParts(
  parts: ZipParts,
): Promise<WorkbookParts | null> {
  const [main] = (await relationsOf(parts, "")).filter(
    ({ type }) => type === "officeDocument",
  );
  const workbook = main?.part ?? "xl/workbook.xml";
  if (!parts.has(workbook) || workbook.endsWith(".bin")) return null;
  const relations = await relationsOf(parts, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOf = (type: string) =>
    relations.find((relation) => relation.type === type)?.part ?? null;
  const sheets: WorkbookSheet[] = [];
  let dates: 1900 | 1904 = 1900;
  let isWorkbook = false;
  const events = xmlEvents(parts.open(workbook, MAX_INDEX), {
    opens(element, attributes) {
      if (element === "workbook") isWorkbook = true;
      if (element === "workbookPr") {
        const { date1904 = "" } = attributes;
        if (/^(?:1|true|on)$/i.test(date1904)) dates = 1904;
      }
      if (element !== "sheet") return;
      const relation = byId.get(relationId(attributes));
      if (relation?.type !== "worksheet") return;
      const { name = "", state = "visible" } = attributes;
      sheets.push({ name, part: relation.part, isHidden: state !== "visible" });
    },
    text: () => undefined,
    closes: () => undefined,
  });
  for await (const _ of events);
  if (!isWorkbook) return null;
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")];
  return { sheets, texts, styles, dates };
}

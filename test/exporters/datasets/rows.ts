import {
  knowledgeOf,
  type ExportKnowledge,
} from "../../../src/exporters/knowledge.js";
import type { Exporter } from "../../../src/exporters/exporter.js";
import { fileBytes } from "../../../src/exporters/file-bytes.js";
import { bareOrigin } from "../../../src/exporters/origin.js";
import type { RegisterIncident } from "../../../src/model/register-incident.js";
import { loadWorld } from "../../../src/packs/load-world.js";
import { UNREVIEWED } from "../../../src/release/index.js";
import { parseCsv } from "../opened.js";

let loaded: ExportKnowledge | undefined;
/** What the packs of the repository know. */
export const packKnowledge = (): ExportKnowledge =>
  (loaded ??= knowledgeOf(loadWorld()));

/** The rows of a CSV format for the office, by column. */
export async function rowsOf(
  exporter: Exporter,
  incidents: readonly RegisterIncident[],
  knowledge: ExportKnowledge = packKnowledge(),
) {
  const fit = incidents.map((incident) => ({
    ...incident,
    review: UNREVIEWED,
    namesWithheld: 0,
  }));
  const origin = bareOrigin("1.0.0", "internal");
  const { files, leftOut } = await exporter.write(fit, origin, knowledge);
  const [head = [], ...rows] = parseCsv(fileBytes(files[0]!).toString("utf8"));
  const whole = rows.filter((row) => row.length > 1);
  return {
    head,
    leftOut,
    rows: whole.map((row) =>
      Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])),
    ),
  };
}

/** A told happening in a known town on a known day. */
export const TOLD: RegisterIncident = {
  id: "inc-0123456789abcdef0123456789abcdef",
  members: [["r1", "i1"]],
  claims: ["c0123456789abcdef0123456789abcdef"],
  type: "armed_attack",
  status: "occurred",
  when: { start: "2023-05-03", end: "2023-05-03", precision: "day" },
  where: {
    name: "نبع الحور",
    admin1: "درعا",
    country: "SY",
    precision: "town",
    placeId: null,
    lat: 32.7,
    lon: 36.1,
  },
  perpetrators: [],
  targets: [],
  weapons: [],
  casualties: [
    { outcome: "killed", min: 2, max: 2, role: "civilian", names: [] },
  ],
  sources: [["وكالة السهل", "شاهد عيان"]],
  background: false,
  independentSources: 1,
  competing: {},
};

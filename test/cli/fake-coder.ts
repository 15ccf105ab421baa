import type {
  CodedLine,
  LoadedCoder,
} from "../../src/operations/coding/coder-access.js";
import type { ImportedReport } from "../../src/importers/importer.js";

/** Layers of the fake coder. */
export const FAKE_LAYERS = ["numbers", "dates", "places"];

function codeFake(report: ImportedReport, trace: boolean): CodedLine {
  if (report.text.includes("خلل")) throw new Error("a fault of the fake");
  const line = {
    id: report.id,
    incidents: [
      {
        id: "i1",
        type: "shelling",
        perpetrators: [{ id: "pack-army", name: "الجيش" }],
        targets: [{ id: null, name: report.text }],
      },
    ],
    aggregates: [],
    people: [{ name: "سامر", actor: "pack-militia" }],
  };
  return trace ? Object.assign(line, { trace: [] }) : line;
}

/** A coder that needs no packs: one incident a report. */
export const fakeCoder: LoadedCoder = {
  code: (report, { trace }) => codeFake(report, trace),
  annotate: (report, layers) => ({
    id: report.id,
    annotations: layers.map((layer) => ({ layer, text: report.text })),
  }),
  guideId: (actor) => (actor === "pack-army" ? "syrian-government" : undefined),
};

/** Loads the fake coder as a command would load the real one. */
export const loadFake = () => Promise.resolve(fakeCoder);

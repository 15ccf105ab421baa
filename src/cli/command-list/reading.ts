import type { CommandEntry } from "./command-entry.js";

/** Reports read without a register. */
export const READING: readonly CommandEntry[] = [
  {
    name: "code",
    en: "reports → claims, one JSON line a report",
    ar: "من المواد إلى الروايات، سطر JSON لكل مادة",
    load: async () => (await import("../commands/code.js")).codeCommand(),
  },
  {
    name: "annotate",
    en: "what single layers read: dates, places, people …",
    ar: "ما تقرؤه كل طبقة: التواريخ والأماكن والأشخاص …",
    load: async () =>
      (await import("../commands/annotate.js")).annotateCommand(),
  },
  {
    name: "columns",
    en: "how a CSV or XLSX table of reports would be read; saves a mapping",
    ar: "كيف سيُقرأ جدول مواد CSV أو XLSX، وحفظ أعمدته في ملف",
    load: async () => (await import("../commands/columns.js")).columnsCommand(),
  },
  {
    name: "evaluate",
    en: "scores the coder against labelled reports",
    ar: "يقيس دقة القراءة على مواد مرمّزة",
    load: async () =>
      (await import("../commands/evaluate.js")).evaluateCommand(),
  },
  {
    name: "gazetteer",
    en: "import: places of GeoNames or OCHA → a pack of your own",
    ar: "import: أماكن GeoNames أو أوتشا في حزمة خاصة بك",
    load: async () =>
      (await import("../commands/gazetteer.js")).gazetteerCommand(),
  },
  {
    name: "demo",
    en: "a register of bundled fictional reports, and a page to look at",
    ar: "سجل من مواد مختلقة مرفقة، وصفحة للاطلاع",
    load: async () => (await import("../commands/demo.js")).demoCommand(),
  },
];

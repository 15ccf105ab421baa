import type { CommandEntry } from "./command-entry.js";

/** What comes into a register. */
export const COMING_IN: readonly CommandEntry[] = [
  {
    name: "run",
    en: "reports → a register: imports, reads and links them",
    ar: "من المواد إلى السجل: استيراد وقراءة وربط",
    load: async () => (await import("../commands/run.js")).runCommand(),
  },
  {
    name: "adopt",
    en: "an office's own table → rows of the register; likely doubles listed",
    ar: "جدول المكتب نفسه صفوفاً في السجل؛ وعرض ما يُرجَّح تكراره",
    load: async () => (await import("../commands/adopt.js")).adoptCommand(),
  },
  {
    name: "fetch",
    en: "pages and feeds that you name → a register",
    ar: "صفحات وخلاصات تسمّيها إلى السجل",
    load: async () => (await import("../commands/fetch.js")).fetchCommand(),
  },
  {
    name: "paste",
    en: "posts that you paste, with link, time and screenshot → a register",
    ar: "منشورات تلصقها، برابطها ووقتها وصورتها، إلى السجل",
    load: async () => (await import("../commands/paste.js")).pasteCommand(),
  },
  {
    name: "testimony",
    en: "the form of a testimony: print it empty, or take it into a register",
    ar: "استمارة شهادة: تُطبع فارغة، أو تُؤخذ إلى السجل",
    load: async () =>
      (await import("../commands/testimony.js")).testimonyCommand(),
  },
  {
    name: "imports",
    en: "what was imported and when; undo: takes an import back",
    ar: "ما استُورد ومتى؛ وundo: التراجع عن استيراد",
    load: async () => (await import("../commands/imports.js")).importsCommand(),
  },
  {
    name: "watch",
    en: "import what is put into a folder, until Ctrl-C",
    ar: "استيراد ما يوضع في مجلد إلى أن تضغط Ctrl-C",
    load: async () => (await import("../commands/watch.js")).watchCommand(),
  },
];

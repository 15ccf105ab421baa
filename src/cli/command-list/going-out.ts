import type { CommandEntry } from "./command-entry.js";

/** What goes out to others. */
export const GOING_OUT: readonly CommandEntry[] = [
  {
    name: "export",
    en: "the register's incidents for others, private names withheld",
    ar: "حوادث السجل لغيرك، مع حجب الأسماء الخاصة",
    load: async () => (await import("../commands/export.js")).exportCommand(),
  },
  {
    name: "release",
    en: "an edition for others, with manifest and log entry; diff, verify",
    ar: "إصدار للنشر مع بيان محتواه وقيد في السجل؛ ومقارنة إصدارين والتحقق منهما",
    load: async () => (await import("../commands/release.js")).releaseCommand(),
  },
  {
    name: "form",
    en: "a blank form of an incident or a victim, for paper",
    ar: "استمارة حادثة أو ضحية فارغة، للورق",
    load: async () => (await import("../commands/form.js")).formCommand(),
  },
];

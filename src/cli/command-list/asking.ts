import type { CommandEntry } from "./command-entry.js";

/** What a register tells. */
export const ASKING: readonly CommandEntry[] = [
  {
    name: "incidents",
    en: "the register's incidents, as JSON lines or a table",
    ar: "حوادث السجل، أسطر JSON أو جدولاً",
    load: async () =>
      (await import("../commands/incidents.js")).incidentsCommand(),
  },
  {
    name: "search",
    en: "reports and incidents by their words (internal)",
    ar: "المواد والحوادث بكلماتها (للاستعمال الداخلي)",
    load: async () => (await import("../commands/search.js")).searchCommand(),
  },
  {
    name: "reports",
    en: "versions of a report, and what changed between two (internal)",
    ar: "نسخ المادة وما تغيّر بين نسختين (للاستعمال الداخلي)",
    load: async () => (await import("../commands/reports.js")).reportsCommand(),
  },
  {
    name: "media",
    en: "pictures and recordings of a report; copies without place and time",
    ar: "صور المادة وتسجيلاتها؛ ونسخ بلا مكان ولا وقت",
    load: async () => (await import("../commands/media.js")).mediaCommand(),
  },
  {
    name: "people",
    en: "the register's persons, and what became of victims (internal)",
    ar: "أشخاص السجل وما آل إليه الضحايا (للاستعمال الداخلي)",
    load: async () => (await import("../commands/people.js")).peopleCommand(),
  },
  {
    name: "places",
    en: "places of the register's incidents, by all their names",
    ar: "أماكن حوادث السجل بكل أسمائها",
    load: async () => (await import("../commands/places.js")).placesCommand(),
  },
  {
    name: "stats",
    en: "figures of a month by a counting rule",
    ar: "أرقام شهر وفق قاعدة إحصاء",
    load: async () => (await import("../commands/stats.js")).statsCommand(),
  },
  {
    name: "compare",
    en: "a table of ACLED, UCDP GED or a partner, held against the register",
    ar: "جدول من ACLED أو UCDP GED أو من شريك، أمام السجل",
    load: async () => (await import("../commands/compare.js")).compareCommand(),
  },
  {
    name: "coverage",
    en: "what was captured of which outlet on which day, and its gaps",
    ar: "ما جُمع من كل جهة في كل يوم، وانقطاعاته",
    load: async () =>
      (await import("../commands/coverage.js")).coverageCommand(),
  },
];

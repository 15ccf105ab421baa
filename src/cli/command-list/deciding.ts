import type { CommandEntry } from "./command-entry.js";

/** What people decide, and the order in which they look. */
export const DECIDING: readonly CommandEntry[] = [
  {
    name: "queue",
    en: "what waits for review, by what it would change in the figures",
    ar: "ما ينتظر التدقيق، بحسب أثره في الأرقام",
    load: async () => (await import("../commands/queue.js")).queueCommand(),
  },
  {
    name: "decide",
    en: "what people decide: accept, correct, merge, grade, release, undo …",
    ar: "إجراءات المدققين: قبول وتصحيح ودمج ودرجة واعتماد ورجوع …",
    load: async () => (await import("../commands/decide.js")).decideCommand(),
  },
  {
    name: "decisions",
    en: "what was decided, what it meets now, and what conflicts",
    ar: "ما اتُّخذ من إجراءات، وما صارت إليه، وما تعارض منها",
    load: async () =>
      (await import("../commands/decisions.js")).decisionsCommand(),
  },
  {
    name: "audit",
    en: "a random sample of the register, judged: how often fields are right",
    ar: "عيّنة عشوائية من السجل تُدقَّق: كم مرة يصح كل حقل",
    load: async () => (await import("../commands/audit.js")).auditCommand(),
  },
  {
    name: "double",
    en: "blind double coding of drawn reports, and how far coders agree",
    ar: "ترميز مزدوج أعمى لمواد مسحوبة، ومدى اتفاق المرمّزين",
    load: async () => (await import("../commands/double.js")).doubleCommand(),
  },
  {
    name: "withdraw",
    en: "erases a report for good: its hashes and the reason stay",
    ar: "يمحو مادة نهائياً وتبقى بصماتها والسبب",
    load: async () =>
      (await import("../commands/withdraw.js")).withdrawCommand(),
  },
];

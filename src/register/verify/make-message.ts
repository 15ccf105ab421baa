import type { MessageText, Message } from "../../model/messages/message.js";

/** The usual remedy of a fault. */
const RESTORE = {
  ar: "استعد هذا السجل من نسخة احتياطية سليمة، ولا تحذف هذه النسخة فهي دليل",
  en: "restore a sound backup, and keep this copy: it shows what was done",
} as const;

/** For what a kill left behind. */
export const DOCTOR = {
  ar: "لا شيء مفقود؛ الأمر isnad doctor --fix يزيله",
  en: "nothing is missing; `isnad doctor --fix` takes it away",
} as const;

/** For what is as it should be. */
export const NOTHING = {
  ar: "لا يلزم شيء",
  en: "nothing needs to be done",
} as const;

/** For a date that an authority gave. */
export const COMPARE = {
  ar: "قارن بصمة الشهادة بما تنشره الجهة نفسها",
  en: "compare the digest of the certificate with what the authority publishes",
} as const;

type Severity = "fault" | "notice";

const made =
  (severity: Severity) =>
  (
    ar: Omit<MessageText, "remedy">,
    en: Omit<MessageText, "remedy">,
    remedy: { readonly ar: string; readonly en: string } = RESTORE,
  ): Message & { readonly severity: Severity } => ({
    severity,
    ar: { ...ar, remedy: remedy.ar },
    en: { ...en, remedy: remedy.en },
  });
/** Something is not as it was written. */
export const fault = made("fault");
/** Something is worth knowing. */
export const notice = made("notice");

import type { DecisionKind } from "../../model/decision.js";
import type { ReviewState } from "../../model/register-incident.js";
import type { ListedDecision } from "../../register/decisions/list-decisions.js";
import type { Meeting } from "../../register/decisions/stale-decisions.js";

/** Kinds of decisions, as tables say them. */
export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  accept: "قبول",
  reject: "استبعاد",
  correct: "تصحيح",
  add: "إضافة",
  must_link: "دمج",
  cannot_link: "فصل",
  undo: "رجوع",
  grade: "درجة التحقق",
  classify: "تصنيف",
  release: "اعتماد للنشر",
  withhold: "حجب",
  embargo: "تأجيل النشر",
  withdraw: "سحب",
  reply: "ردّ",
  admit: "إجازة للقراءة",
  note: "ملاحظة",
};

/** What became of a decision. */
export const STATE_WORDS: Readonly<Record<ListedDecision["state"], string>> = {
  "in-force": "سارٍ",
  outvoted: "حلّ غيره محله",
  undone: "رُجع عنه",
};

/** What a decision meets that was made on something else. */
export const MEETING_WORDS: Readonly<Record<Meeting, string>> = {
  "another-claim": "رواية أخرى في موضعها",
  "another-value": "الرواية تقول غير ما قالت",
  none: "لا شيء في موضعها",
  "another-incident": "الحادثة تعرض غير ما قُبل",
};

/** Whether a person has looked at an incident. */
export const REVIEW_WORDS: Readonly<Record<ReviewState, string>> = {
  unreviewed: "بانتظار التدقيق",
  accepted: "مقبولة",
  corrected: "مصحّحة",
  rejected: "مستبعدة",
};

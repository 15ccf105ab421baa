import type { Bilingual } from "../model/index.js";
import type { Cause } from "./reconciliation.js";
import type { RegisterCause } from "./cause-candidates.js";
import type { RuleCause } from "./rule-difference.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const RULE_WORDS: Readonly<Record<RuleCause, Bilingual>> = {
  types: both(
    "حوادث تعدّها قاعدة دون الأخرى",
    "happenings that one rule counts and the other does not",
  ),
  threshold: both("عدد المصادر المطلوب للنشر", "sources needed to be counted"),
  attacker: both("مقتل منفذ الهجوم نفسه", "the attacker's own death"),
  role: both("صفة من يُعدّون", "roles that are counted"),
  area: both(
    "مكان الوقوع أم منشأ الضحية",
    "place of the happening or origin of the victim",
  ),
  date: both(
    "تاريخ الوقوع أم النشر أم التوثيق",
    "date of occurrence, report or documentation",
  ),
  later_death: both(
    "وفاة لاحقة: شهر الإصابة أم شهر الوفاة",
    "later death: month of the wounding or of the death",
  ),
  unit: both(
    "وحدة العدّ: حادثة أم شخص مستهدف",
    "unit: happening or targeted person",
  ),
};

const REGISTER_WORDS: Readonly<Record<RegisterCause, Bilingual>> = {
  disputed_count: both(
    "تضارب الروايات في العدد",
    "tellings give other numbers",
  ),
  not_in_register: both(
    "في قائمة الناشر وليست في السجل",
    "in the publisher's list, not in the register",
  ),
  date_range: both("تاريخ يمتد على شهرين", "a date that spans two months"),
  happened_earlier: both(
    "وُثّقت في الشهر ووقعت قبله",
    "documented in the month, happened earlier",
  ),
  later_death: both("وفاة لاحقة بين شهرين", "a later death between two months"),
  undated: both("دون تاريخ معروف", "of no known date"),
  role: both("أشخاص صفتهم غير معروفة", "persons of unknown role"),
  single_source: both(
    "مصدر أصلي واحد غير الناشر",
    "one original source, not the publisher",
  ),
  contested: both("وقوعها متنازع عليه", "contested happenings"),
  type: both("تضارب الروايات في النوع", "tellings give another type"),
  place: both(
    "مكان غير محدد أو مختلف عليه",
    "a place told coarsely or in dispute",
  ),
  not_from_publisher: both(
    "روتها مصادر أخرى دون الناشر",
    "told by others, not by the publisher",
  ),
};

const UNEXPLAINED = both("دون تفسير", "unexplained");

/** Names a cause in both languages. */
export function causeLabel({ kind, code }: Cause): Bilingual {
  if (kind === "rule") return RULE_WORDS[code as RuleCause];
  if (kind === "register") return REGISTER_WORDS[code as RegisterCause];
  return UNEXPLAINED;
}

/** Names the kinds of causes: a rule's is certain, the register's possible. */
export const CAUSE_KINDS: Readonly<Record<Cause["kind"], Bilingual>> = {
  rule: both("قاعدة الناشر", "the publisher's rule"),
  register: both("قد يفسّره السجل", "the register may explain it"),
  unexplained: both("–", "–"),
};

import type { Kind } from "./entry.js";

/** Occupations that stand beside a role and never replace it. */
export const OCCUPATIONS: readonly Kind[] = [
  {
    code: "teacher",
    label: { ar: "معلم", en: "Teacher" },
  },
  {
    code: "mayor",
    label: { ar: "رئيس بلدية أو مختار", en: "Mayor" },
  },
  {
    code: "lawyer",
    label: { ar: "محامٍ", en: "Lawyer" },
  },
  {
    code: "aid_worker",
    label: { ar: "عامل إغاثة", en: "Aid worker" },
  },
  {
    code: "rescuer",
    label: { ar: "متطوع إنقاذ", en: "Rescuer" },
  },
  {
    code: "committee_member",
    label: { ar: "عضو لجنة محلية", en: "Member of a local committee" },
  },
  {
    code: "refugee",
    label: { ar: "لاجئ", en: "Refugee" },
  },
];

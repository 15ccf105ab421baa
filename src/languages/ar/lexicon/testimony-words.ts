/** What stands before a line of a testimony, in its own text. */
export const TESTIMONY_LABELS = {
  relationToVictim: "صلته بالضحية",
  place: "المكان",
  date: "الزمان",
  seen: "ما رآه بنفسه",
  account: "روايته",
  from: "سمع من",
  depth: "درجة السماع",
  text: "ما سمعه",
} as const;

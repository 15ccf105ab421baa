import type { WeaponCode } from "../model/index.js";
import type { Entries, Kind } from "./entry.js";

/** The means of the annotation guide. @source gold/GUIDE.md, "weapons" */
export const WEAPONS: Entries<WeaponCode> = {
  gunfire: {
    code: "gunfire",
    label: { ar: "سلاح ناري", en: "Gunfire" },
    definition: {
      ar: "بنادق ومسدسات ورشاشات فردية.",
      en: "Rifles, pistols and other small arms.",
    },
  },
  ied: {
    code: "ied",
    label: { ar: "عبوة ناسفة", en: "Planted bomb" },
    definition: {
      ar: "عبوة مصنوعة أو مزروعة، عدا ما في الآليات.",
      en: "A made or planted bomb that is not in a vehicle.",
    },
  },
  vehicle_bomb: {
    code: "vehicle_bomb",
    label: { ar: "آلية مفخخة", en: "Vehicle bomb" },
    definition: {
      ar: "متفجرات في سيارة أو دراجة أو شاحنة.",
      en: "Explosives in a car, motorcycle or lorry.",
    },
  },
  landmine: {
    code: "landmine",
    label: { ar: "لغم", en: "Landmine" },
    definition: {
      ar: "لغم أرضي، زُرع حديثاً أو بقي من قتال سابق.",
      en: "A mine in the ground, newly laid or left behind.",
    },
  },
  uxo: {
    code: "uxo",
    label: { ar: "ذخيرة غير منفجرة", en: "Unexploded ordnance" },
    definition: {
      ar: "قذيفة أو قنبلة لم تنفجر في حينها.",
      en: "A shell or bomb that did not go off at its time.",
    },
  },
  grenade: {
    code: "grenade",
    label: { ar: "قنبلة يدوية", en: "Hand grenade" },
    definition: {
      ar: "قنبلة تُرمى باليد.",
      en: "A bomb thrown by hand.",
    },
  },
  suicide_belt: {
    code: "suicide_belt",
    label: { ar: "حزام ناسف", en: "Suicide belt" },
    definition: {
      ar: "متفجرات يحملها المفجّر على جسده.",
      en: "Explosives worn by the bomber.",
    },
  },
  artillery: {
    code: "artillery",
    label: { ar: "مدفعية", en: "Artillery" },
    definition: {
      ar: "قذائف المدافع.",
      en: "Shells of guns and howitzers.",
    },
  },
  mortar: {
    code: "mortar",
    label: { ar: "هاون", en: "Mortar" },
    definition: {
      ar: "قذائف الهاون.",
      en: "Mortar shells.",
    },
  },
  rocket: {
    code: "rocket",
    label: { ar: "صاروخ أو قذيفة صاروخية", en: "Rocket" },
    definition: {
      ar: "صواريخ أرضية وقذائف صاروخية محمولة.",
      en: "Rockets from the ground, carried launchers included.",
    },
  },
  tank: {
    code: "tank",
    label: { ar: "دبابة", en: "Tank" },
    definition: {
      ar: "قذائف الدبابات والعربات المدرعة.",
      en: "Fire of tanks and armoured vehicles.",
    },
  },
  heavy_machine_gun: {
    code: "heavy_machine_gun",
    label: { ar: "رشاش ثقيل", en: "Heavy machine gun" },
    definition: {
      ar: "رشاشات ثقيلة ومضادات طيران تُستعمل أرضاً.",
      en: "Heavy machine guns and anti-aircraft guns used on the ground.",
    },
  },
  aircraft: {
    code: "aircraft",
    label: { ar: "طيران", en: "Aircraft" },
    definition: {
      ar: "طائرات حربية أو مروحية.",
      en: "Aeroplanes and helicopters.",
    },
  },
  drone: {
    code: "drone",
    label: { ar: "طائرة مسيّرة", en: "Drone" },
    definition: {
      ar: "طائرات من دون طيار.",
      en: "Aircraft without a pilot.",
    },
  },
  sniper: {
    code: "sniper",
    label: { ar: "قنص", en: "Sniper fire" },
    definition: {
      ar: "رماية دقيقة من قنّاص.",
      en: "Aimed fire of a sniper.",
    },
  },
  blade: {
    code: "blade",
    label: { ar: "سلاح أبيض", en: "Blade" },
    definition: {
      ar: "سكين أو ساطور أو ما شابه.",
      en: "A knife, machete or the like.",
    },
  },
  beating: {
    code: "beating",
    label: { ar: "ضرب", en: "Beating" },
    definition: {
      ar: "ضرب باليد أو بأداة.",
      en: "Blows with the hand or a tool.",
    },
  },
  arson: {
    code: "arson",
    label: { ar: "حرق", en: "Arson" },
    definition: {
      ar: "إشعال نار عمداً.",
      en: "A fire set on purpose.",
    },
  },
  other: {
    code: "other",
    label: { ar: "غير ذلك", en: "Other" },
    definition: {
      ar: "وسيلة مذكورة ليست في القائمة.",
      en: "A means that is told but not on this list.",
    },
  },
};

/** A finer means, printed beside the guide's code to which it belongs. */
export interface WeaponKind extends Kind {
  /** The closed list's code under which it is counted. */
  readonly guide: WeaponCode;
}

/** Means that offices count apart. */
export const WEAPON_KINDS: readonly WeaponKind[] = [
  {
    code: "barrel_bomb",
    guide: "aircraft",
    label: { ar: "برميل متفجر", en: "Barrel bomb" },
  },
  {
    code: "cluster_munition",
    guide: "other",
    label: { ar: "ذخيرة عنقودية", en: "Cluster munition" },
  },
  {
    code: "chemical",
    guide: "other",
    label: { ar: "مادة كيميائية", en: "Chemical agent" },
  },
  {
    code: "incendiary",
    guide: "other",
    label: { ar: "مادة حارقة", en: "Incendiary" },
  },
  {
    code: "missile",
    guide: "rocket",
    label: {
      ar: "صاروخ بالستي أو بعيد المدى",
      en: "Ballistic or long-range missile",
    },
  },
  {
    code: "rpg",
    guide: "rocket",
    label: { ar: "قاذف آر بي جي", en: "RPG" },
  },
  {
    code: "guided_missile",
    guide: "rocket",
    label: { ar: "صاروخ موجّه", en: "Guided missile" },
  },
  {
    code: "poison",
    guide: "other",
    label: { ar: "سم", en: "Poison" },
  },
  {
    code: "strangling",
    guide: "other",
    label: { ar: "خنق", en: "Strangling" },
  },
  {
    code: "hanging",
    guide: "other",
    label: { ar: "شنق", en: "Hanging" },
  },
  {
    code: "torture",
    guide: "beating",
    label: { ar: "تعذيب", en: "Torture" },
  },
  {
    code: "silenced",
    guide: "gunfire",
    label: { ar: "سلاح كاتم للصوت", en: "Silenced weapon" },
  },
];

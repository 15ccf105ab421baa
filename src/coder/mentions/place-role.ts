import { withoutArticle } from "../../languages/ar/clitics.js";
import type { TextView } from "../../languages/ar/view.js";
import type { PlaceRole } from "./place-mention.js";

const ORIGIN: ReadonlySet<string> = new Set(
  "ابناء اهالي المنحدر ينحدر تنحدر ينحدرون سكان اهل ابن وجهاء عشائر عائلات القادم القادمه قادما قادمه مواليد اهاليها".split(
    " ",
  ),
);
const TOWARDS: ReadonlySet<string> = new Set(
  "الي باتجاه نحو صوب اتجاه باتجاهات بتجاه".split(" "),
);
const FIRE: ReadonlySet<string> = new Set(
  "المتمركزه المتمركز المتمركزين تمركزها مواقعها مواقعه مواقع مصدره مصدرها مرابض انطلاقا قواعد قاعدتها مرابضها معسكرات".split(
    " ",
  ),
);
/** Bodies and persons in office: the place after them says of whom or what. */
const OFFICES: ReadonlySet<string> = new Set(
  "محافظ رئيس مدير قائد امير مجلس قائمقام قايممقام قايمقام قايد رييس باسم ناطق متحدث والي معتمد شرطه امن صحه مديريه شبكه موقع صحيفه اعلام تجمع مكتب وكاله جامعه نائب نايب مختار عمده بلديه عشائر عشيره اهالي حكومه".split(
    " ",
  ),
);
const HOSPITAL: ReadonlySet<string> = new Set(
  "مشفي مستشفي المشفي المستشفي مشافي مستشفيات".split(" "),
);
const NEAR: ReadonlySet<string> = new Set(
  "قرب القرب قريب قريبه قريبا مقربه كل كلا الشرق الغرب الشمال الجنوب شرق غرب شمال جنوب امتار كيلومترات مسافه الغربي الشرقي الشمالي الجنوبي".split(
    " ",
  ),
);
/** Words after which a hospital is itself where it happened. */
const STRUCK: ReadonlySet<string> = new Set(
  "علي استهدف استهدفت استهدفا طال طالت قصف قصفت محيط قرب امام داخل اصاب".split(
    " ",
  ),
);
const WINDOW = 5;
const bare = (key: string) => key.replace(/^[وف](?=.{3})/, "");

/**
 * How a place stands to the happening, from the words before it.
 *
 * @source gold/GUIDE.md, "where"; reading-arabic-news 17 and 24: a person's origin, a hospital, a
 * destination and the firing position are not where it happened.
 */
export function placeRole(view: TextView, at: number): PlaceRole {
  const before = view.keys[at - 1] ?? "";
  const stem = view.readings[at]?.map((r) => r.stem) ?? [];
  if (stem.some((s) => HOSPITAL.has(s)) && !STRUCK.has(bare(before)))
    return "hospital";
  if (isOffice(before)) return "organisation";
  if (before === "عن") return "organisation";
  if (ORIGIN.has(before) || ORIGIN.has(bare(before))) return "origin";
  if (TOWARDS.has(bare(before))) return "destination";
  for (let k = 1; k <= WINDOW; k++) {
    if (view.tokens.kind[at - k] !== 0) break;
    const key = bare(view.keys[at - k] ?? "");
    if (FIRE.has(key)) return "firing-position";
    if (k <= 3 && HOSPITAL.has(key)) return "hospital";
  }
  const near = (view.keys[at - 2] ?? "").replace(/^[وبف](?=.{3})/, "");
  if (before === "من" && !NEAR.has(near)) return "origin";
  return "happening";
}

/** `محافظ درعا`: the place belongs to an office or a body. */
function isOffice(before: string): boolean {
  return (
    OFFICES.has(before) ||
    OFFICES.has(withoutArticle(before)) ||
    OFFICES.has(before.replace(/^[ولب]/, ""))
  );
}

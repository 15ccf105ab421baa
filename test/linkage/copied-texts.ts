import { readClaims } from "../../src/linkage/claims/features.js";
import type { LinkableReport } from "../../src/linkage/index.js";
import { openTestWorld } from "../coder/open-world.js";
import { codeReport } from "../../src/coder/index.js";

/** A long invented report on one shooting. */
export const SHOOTING = [
  "قتل الشاب سالم فواز الكرمي برصاص مسلحين مجهولين يستقلون دراجة نارية أثناء عودته من عمله في سوق الخضار إلى منزله بالحي الجنوبي من مدينة داعل بريف درعا مساء أمس الأحد.",
  "ونقل جثمانه إلى المستشفى الوطني حيث حاول الأطباء إسعافه دون جدوى بعدما أصيب بثلاث طلقات في الرأس والصدر، فيما أغلقت المحال القريبة أبوابها خشية تجدد إطلاق النار.",
  "والكرمي أب لأربعة أطفال ولم يعرف عنه الانتماء إلى أي جهة عسكرية خلال السنوات الماضية، وقد شيعه أقاربه صباح اليوم وسط غياب أي تحقيق من الجهات المعنية.",
].join("\n");

/** An invented paragraph on an arrest. */
export const ARREST =
  "وفي سياق منفصل اعتقلت دورية للأمن العسكري المزارع هاني نادر الدالي من أرضه الواقعة على أطراف بلدة ابطع فجر أمس الأحد واقتادته مع جراره الزراعي إلى جهة مجهولة من دون أن تبلغ ذويه بسبب توقيفه.";

/** An invented paragraph on a past agreement, as many outlets print it. */
export const STOCK =
  "يذكر أن مدينة داعل دخلت في اتفاق التسوية بين فصائل المعارضة وقوات النظام برعاية روسية في شهر تموز من عام 2018 بعد حملة عسكرية واسعة شملت معظم بلدات المحافظة وانتهت بتسليم السلاح الثقيل.";

/** Other sentences, to make a text longer without saying anything of these. */
export const FILLER = [
  "تستعد المدارس في المنطقة لاستقبال الفصل الثاني وسط نقص واضح في الكتب والمقاعد ومواد التدفئة كما يقول المعلمون منذ سنوات.",
  "ويعاني المزارعون من ارتفاع أسعار السماد والوقود ومن قلة الأمطار هذا الموسم الأمر الذي دفع كثيرين منهم إلى ترك أراضيهم.",
  "وافتتحت البلدية حديقة صغيرة قرب مبنى البريد القديم بعد ترميم سورها وغرس أشجار الزيتون فيها بجهود متطوعين من طلاب المعهد.",
].join("\n");

/** Words that no other number gives in the same order. */
export function ownWords(number: number): string {
  const words = FILLER.split(/\s+/);
  const step = number + 2;
  return words.map((_, at) => words[(at * step) % words.length]).join(" ");
}

/** Reads a report as the program does. */
export function coded(
  id: string,
  text: string,
  changes: Partial<Pick<LinkableReport, "outlet" | "published">> & {
    readonly title?: string;
  } = {},
): LinkableReport {
  const { outlet = `صحيفة ${id}`, published = "2023-03-06", title } = changes;
  const input = { id, outlet, published, title: title ?? null, text };
  return codeReport(input, openTestWorld());
}

/** Claims of reports by type, in canonical order. */
export const claimsOf = (reports: readonly LinkableReport[], type: string) =>
  readClaims(reports).filter((claim) => claim.type === type);

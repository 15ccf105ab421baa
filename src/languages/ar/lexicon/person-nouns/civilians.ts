import { civil, type PersonNounRow } from "./row.js";

/**
 * Nouns that show a civilian, by occupation or a plain word (مدني).
 *
 * @source gold/GUIDE.md, "casualties": civilian is shown by occupation, age, sex or a
 * plain word
 */
export const CIVILIANS: readonly PersonNounRow[] = [
  { ...civil("مدني"), title: true },
  civil("مواطن"),
  civil("قروي"),
  civil("ساكن", "سكان"),
  civil("مزارع"),
  civil("فلاح"),
  civil("عامل", "عمال"),
  civil("سائق"),
  civil("راع راعي", "رعاة رعيان", false),
  civil("تاجر", "تجار"),
  civil("بائع", "باعة"),
  civil("معلم"),
  civil("مدرس"),
  civil("موظف"),
  civil("مهندس"),
  civil("محامي محام"),
  civil("طالب", "طلاب طلبة"),
  civil("تلميذ", "تلاميذ"),
  civil("نازح"),
  civil("لاجئ"),
  civil("متظاهر"),
  civil("محتج"),
  civil("مصل مصلي"),
  civil("صياد"),
  civil("بحار", "بحارة"),
  civil("متسوق"),
  civil("مار", "مارة", false),
  civil("عابر"),
  civil("مهاجر"),
  civil("حاج", "حجاج"),
  civil("إمام", "أئمة"),
  civil("عجوز", "عجائز"),
  civil("مسن"),
  civil("مغترب"),
  civil("مستوطن"),
  civil("عتال"),
  civil("حلاق"),
  civil("نجار"),
  civil("لاعب"),
];

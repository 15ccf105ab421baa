/** Plurals that no pattern tells from a singular. */
const PLURALS = new Set(
  (
    "جنود شهود وفود ضباط شبان رجال نساء سكان زوار طلاب طلبه قاده ساده ثوار حجاج ركاب عمال تجار كتب مدن قري دول جثث سفن فرق " +
    "قوات ناس اناس اسر سنوات سنين عقود قرون شهور ليالي الوف بيوت صحف امم ابار بنود فصول جيوش حشود سجون حكام نواب حراس فتيان " +
    "اخوه شباب بلدان نقاط خيام فتيه نازحين قتلي جرحي اسري مرضي ضحايا رهاين مصابين خلايا قضايا هدايا غرف حفر قنوات طرق سبل رسل " +
    "ورثه صبيه فقراء كفار صناع رواد وكلاء زعماء لصوص خطف اسهم اشهر انفس السن رووس حقول سيول وحوش قصور قبور جسور عروض لجان ذياب كلاب"
  ).split(" "),
);

/** Singular participles and other nouns that look like a broken plural. */
const SINGULARS = new Set(
  "مقاتل مهاجم مراسل مواطن معارض مسافر متابع محارب مرافق مساعد محاسب مدافع منافس مباشر معاون زلزال برنامج".split(
    " ",
  ),
);

const SOUND = /...(?:ين|ون|ات)$/;
/** أفعال, أيام; إفعال with its hamza below is a singular. */
const AF3AL = /^ا.{1,2}ا.$/;
const FU3ALA = /^(?:[^ا]{3}|ا..?.)اء$/;
/** عناصر, صواريخ, منازل. */
const MAFA3IL = /^.[^ا]ا.ي?.$/;

/**
 * Whether a noun (folded, without its article) looks like a plural.
 *
 * @param written the noun as written, to tell إعلان from أعلام
 */
export function looksPlural(stem: string, written: string): boolean {
  if (PLURALS.has(stem)) return true;
  if (SINGULARS.has(stem)) return false;
  if (SOUND.test(stem)) return !/^(?:قرن|حين|دين|زمان|مكان)$/.test(stem);
  if (AF3AL.test(stem)) return !written.includes("إ");
  return FU3ALA.test(stem) || (stem.length >= 5 && MAFA3IL.test(stem));
}

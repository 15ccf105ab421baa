import { foldKey } from "../letters.js";

const set = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter(Boolean).map(foldKey));

/** Words that tie a result to its cause: one happening, not two. */
export const RESULT_LINKS: ReadonlySet<string> = set(
  "أسفر أسفرت أدى أدت أوقع أوقعت خلف خلفت تسبب تسببت نجم نجمت مما ما ضحيته ضحيتها أودى أودت أسفرا يسفر تسفر موقعا موقعة موقعين مخلفا مخلفة راح نتج نتجت جراء إثر نتيجة بسبب أثناء خلال متأثرا متأثرة بعدما فيها فيه وأدى وأدت وأسفر وأسفرت فأصيب فقتل فأصيبت",
);

/** Words that open a telling of something else in the same sentence. */
export const BREAKERS: ReadonlySet<string> = set(
  "فيما بينما كما وكان وكانت وكانوا وسبق وبالتوازي وبالتزامن ؛ ; قبل بعد ثم عقب غداة قبيل تزامنا وذلك وسط",
);

/** Words that put a happening before the main one. */
export const PAST_MARKERS: ReadonlySet<string> = set(
  "وكان وكانت كان كانت وكانوا كانوا وسبق سبق يذكر ويذكر يشار ويشار وتجدر الجدير والجدير وتعود",
);

/** Words after which an act did not (yet) happen. */
export const UNREAL: ReadonlySet<string> = set(`
لو إذا خشية خوفا تخوف تخوفا مخاوف احتمال احتمالية بهدف لمنع بحجة بذريعة طالب طالبت يطالب تطالب مطالبا مطالبين بالمطالبة مطالبة للمطالبة المطالبة طالبوا طالبن ودعا دعا دعت دعوة تهديد بتهديد تهديدات هدد هددت يهدد مهددا مهددة مهددين توعد حذر حذرت محذرا محذرة لوح لوحت يلوح ملوحا ملوحة ملوحين توعدت يتوعد متوعدا متوعدين التلويح للتلويح يخطط تخطط يخططون خططوا التخطيط للتخطيط مخطط مخططا معدة معدا ينص تنص نص نصت يعتزم تعتزم ينوي تنوي تحسبا رفض رفضت يرفض رفضا عدم بعدم تجنب لتجنب تجنيب منع لوقف وقف بوقف إيقاف لإيقاف ضرورة يجب ينبغي سيتم ستتم سوف لن قوائم تنديدا منددين نددوا يتخوف تتخوف بغية لتأمين مكافحة لمكافحة ضد احتجاجا أسباب رصد التصدي مناهضة مزاعم حال ذريعة تدريبات تدريب محاكاة لمواجهة مواجهة
`);

/** Words that deny or say that nothing came of it. */
export const NEGATIONS: ReadonlySet<string> = set(
  "لم لا لن دون بدون ليس ليست عدم غير",
);

/** Verbs of denial. */
export const DENIALS: ReadonlySet<string> = set(
  "نفى نفت ينفي تنفي نافيا نافية نفيا ونفى ونفت نفوا وننفي ننفي كذب كذبت فند فندت",
);

/** Words before an agent: `على يد`, `برصاص`, `من قبل`. */
export const AGENT_MARKS: ReadonlySet<string> = set(
  "يد أيدي برصاص بنيران قبل نفذه نفذها نفذته نفذتها شنه شنها شنته شنتها نفذهما نصبه نصبتها نصبته نفذ نفذت شن شنت يشنها تشنها طرف أقدم أقدمت قام قامت بسلاح شنوها بقصف ينفذه ينفذها يقودها تقوده تبناه تبنته تبناها لصالح",
);

/** Words before a target: `هجوم على`, `استهدف`. */
export const TARGET_MARKS: ReadonlySet<string> = set(
  "على استهدف استهدفت يستهدف تستهدف استهداف طال طالت ضد بحق باستهداف تجاه باتجاه نحو ضرب ضربت لاستهداف استهدفا واستهدف واستهدفت صوب",
);

/** Verbs that only say that the act of the masdar after them took place. */
export const LIGHT_VERBS: ReadonlySet<string> = set(
  "شهد شهدت أعلن أعلنت أعلنوا بدأ بدأت بدؤوا انتهى انتهت وصل وصلت اندلع اندلعت وقع وقعت نفذ نفذت نفذوا شن شنت شنوا تعرض تعرضت جرى جرت تم تمت دارت حدث حدثت نشب نشبت عقد عقدت عقدوا أقدم أقدمت حصل حصلت جرت هز طال طالت قام قامت قاموا باشر باشرت أجرى أجرت سجل سجلت وقعا تجدد تجددت احتدم احتدمت اشتعلت نظم نظمت فرض فرضت",
);

/** Words of sport, by which a report of violent metaphors is known. */
export const SPORT: ReadonlySet<string> = set(
  "مباراة المباراة هدف أهداف الهدف دوري الدوري لاعب اللاعب لاعبين اللاعبين المدرب مدرب الحارس الشوط كأس الملعب ملعب منتخب المنتخب الجماهير بطولة البطولة مرمى المرمى ركلة الحكم نادي النادي الفريق فريق النقاط ديربي هداف",
);

/** Words of film, stage and books: their violence is told, not done. */
export const FICTION: ReadonlySet<string> = set(
  "مسلسل المسلسل حلقة الحلقة دراما الدراما المخرج المخرجة مخرج فيلم الفيلم الممثل الممثلين الممثلة ممثل مشهد المشهد المشاهد كاميرا كاميرات السينما سيناريو السيناريو البطل بطل المسرح مسرحية رواية الرواية قصيدة الشاعر الفنان الفنانة الجمهور المشاهدة معرض المعرض رحالة الزائر السياحي",
);

/** Words of accidents and nature: the harm is not a conflict's. */
export const ACCIDENTS: ReadonlySet<string> = set(
  "مروري مرورية سير تصادم دهس غرق زلزال الزلزال هزة فيضان سيول السيول اصطدام انقلاب حادث صاعقة مرض كورونا ماس كهربائي تسرب جلطة سرطان قلبية نوبة الحج رافعة حرائق حريق طائرة ركاب انهيار",
);

/** Causes of harm that are an accident by themselves: `إثر انقلاب المركبة`. */
export const MISHAPS: ReadonlySet<string> = set(
  "اصطدام انقلاب تصادم غرق زلزال سيول صاعقة تدهور انزلاق ارتطام تماس اختناق صعق حادث_سير حادث_مروري حادث_مرور",
);

/** Nature that kills and sweeps away; one such word tells who did it. */
export const NATURE: ReadonlySet<string> = set(
  "فيضان فيضانات سيول زلزال زلازل إعصار أعاصير تسونامي انهيارات بركان صواعق",
);

/** Words that put a harm down to what follows them. */
export const CAUSES: ReadonlySet<string> = set(
  "إثر جراء نتيجة بسبب في ب عقب بعد أثناء",
);

/** Things that burst without a bomb: `انفجار أسطوانة غاز`. */
export const BURSTING: ReadonlySet<string> = set(
  "إطار إطارات أسطوانة أسطوانات أنبوبة أنبوب ماسورة خط سخان غلاية بطارية مولد مولدة محول محولة فرن موقد قارورة قدر صهريج غاز",
);

/** Nouns that make an act general: `عمليات خطف`, `محاولات اغتيال`. */
export const GENERAL_NOUNS: ReadonlySet<string> = set(
  "عمليات حالات حوادث جرائم محاولات مسلسل ظاهرة ظواهر أعمال موجة سلسلة أشكال أنواع حملات خطر سياسة مخاطر ملف ملفات عصابة عصابات شبكات مركز مراكز مذكرة مذكرات أماكن تهمة قضايا قضية عقوبة حكم",
);

/** Words before a masdar that is no verb: `بعد قتل`, `محاولة خطف`. */
export const BEFORE_MASDAR: ReadonlySet<string> = set(
  "في من إلى عن على بعد قبل إثر جراء عقب منذ خلال أثناء محاولة عملية عمليات حادثة حوادث جريمة جرائم حالة حالات بسبب نتيجة حول تهمة بتهمة مسؤولية قضية أعلن أعلنت تبنى نحو ضد رغم مع دون بدون استمرار بداية بدء منع أعمال محاولات إعادة سياسة تم تمت جرى جرت يتم تتم حرب حملة بحق وقف وقوع عدم بهدف لأجل",
);

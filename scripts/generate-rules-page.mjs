/**
 * docs/reference/rules.md: what each rule reads and leaves alone, for reviewers
 * who do not program. Examples are the rules' own; the readings are what the
 * built reader says of them today.
 *
 * Usage: node scripts/generate-rules-page.mjs [--check]   (after `npm run build`)
 */
import { existsSync, writeFileSync } from "node:fs";
import { readCues } from "../dist/coder/cue-hits.js";
import { EVENT_TYPES, OUTCOMES } from "../dist/codebook/index.js";
import {
  ARABIC_LETTERS,
  CUE_FILES,
  DATE_RULES,
  NUMBER_RULES,
  readDates,
  readNumbers,
  textOf,
  viewText,
} from "../dist/languages/ar/index.js";
import { foldText, tokenise } from "../dist/text/index.js";
import { putFile, report } from "./generated-block.mjs";
import { ACT_WORDS, READING_WORDS, RULE_WORDS } from "./rule-words.mjs";

const PAGE = "docs/reference/rules.md";
const PUBLISHED = "2024-05-15";
const check = process.argv.includes("--check");

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const english = (text) =>
  `<bdi dir="ltr" lang="en">${cell(text).replaceAll("<", "&lt;")}</bdi>`;
const table = (head, rows) => [
  `| ${head.join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((cells) => `| ${cells.join(" | ")} |`),
];

function word(code) {
  const [ar, en] = READING_WORDS[code] ?? [code, code];
  return ar === "" ? "" : `${ar} · ${english(en)}`;
}

/** `15`, `15 فأكثر`, `حتى 9`, `من 3 إلى 5`. */
function interval(min, max) {
  const ltr = (text) => `<bdi dir="ltr">${text}</bdi>`;
  if (min === max) return ltr(min ?? "؟");
  if (max === null) return `${ltr(min)} فأكثر · ${english("or more")}`;
  if (min === null) return `حتى ${ltr(max)} · ${english("at most")}`;
  return `من ${ltr(min)} إلى ${ltr(max)}`;
}

const joined = (parts) => parts.filter(Boolean).join("؛ ");

function numberReading({ min, max, kind, use, hedge, family }) {
  return joined([
    interval(min, max),
    kind === "cardinal" ? "" : word(kind),
    kind === "percent" || kind === "ordinal" ? "" : word(use),
    hedge === "about" ? word("about") : "",
    family ? `عائلات · ${english("families")}` : "",
  ]);
}

function dateReading(mention) {
  const { interval: days, role, time, duration, partOfDay } = mention;
  const { offsetDays, conflict } = mention;
  const isBare = !days && !time && !duration && !offsetDays && !partOfDay;
  return joined([
    days ? interval(days.start, days.end) : "",
    offsetDays
      ? `بعد المروي قبله بأيام عددها ${interval(offsetDays.min, offsetDays.max)} · ${english("days from what was told before")}`
      : "",
    time ? `الساعة ${interval(time.from, time.to)}` : "",
    duration
      ? `${interval(duration.min, duration.max)} ${word(duration.unit)}`
      : "",
    partOfDay ? word(partOfDay) : "",
    word(role),
    conflict ? `تناقض · ${english("contradiction")}` : "",
    isBare ? `بلا يوم محسوب · ${english("no day can be told")}` : "",
  ]);
}

const tokensOf = (text) => tokenise(foldText(text, ARABIC_LETTERS));

/** Rows of a rule's examples: sentence, words read, reading. */
function examples({ id, matches }, read, say) {
  return matches.flatMap(({ text, published }) =>
    read(text, published === undefined ? PUBLISHED : published)
      .filter(({ rule }) => rule === id)
      .map((mention) => {
        const undated =
          published === null
            ? ` (مادة بلا تاريخ نشر · ${english("an undated report")})`
            : typeof published === "string"
              ? ` (نُشر ${published})`
              : "";
        const words = text.slice(mention.start, mention.end);
        return [cell(text) + undated, cell(words), say(mention)];
      }),
  );
}

const leftAlone = (rejects) => [
  `**لا تقرأ · ${english("Left alone")}:** ${rejects.map((text) => `«${cell(text)}»`).join("؛ ")}.`,
];

function ruleSection(rule, read, say) {
  const ar = RULE_WORDS[rule.id];
  return [
    `### \`${rule.id}\``,
    "",
    ...(ar === undefined ? [] : [ar, ""]),
    english(rule.reason),
    "",
    ...table(
      ["المثال", "الكلمات المقروءة", "القراءة"],
      examples(rule, read, say),
    ),
    "",
    ...leftAlone(rule.rejects),
    "",
  ];
}

/** Label and meaning of an act: of its event type, outcome, or its own. */
function actWords(act) {
  const entry = EVENT_TYPES[act] ?? OUTCOMES[act];
  if (act in ACT_WORDS) return ACT_WORDS[act];
  return entry === undefined
    ? [act, ""]
    : [entry.label.ar, entry.definition.ar];
}

const CUE_LISTS = [
  ["verbs", "أفعال", "verbs"],
  ["passives", "أفعال مبنية للمجهول", "passive verbs"],
  ["either", "أفعال تُقرأ على الوجهين", "active or passive"],
  ["withObject", "أفعال مع مفعول بعينه", "verbs with one of these objects"],
  ["ofPeople", "أفعال تقع على ناس", "verbs of people only"],
  ["ofCounted", "أفعال مع عدد من الناس", "verbs of a number of people"],
  ["notOfThings", "أفعال لا تقع على أشياء", "verbs not of things"],
  ["masdars", "مصادر", "verbal nouns"],
  ["masdarsOfPeople", "مصادر تقع على ناس", "verbal nouns of people only"],
  ["nouns", "أسماء", "nouns"],
  ["plurals", "جموع", "plurals"],
  ["phrases", "عبارات", "phrases"],
  ["verbPhrases", "عبارات فعلية", "verbal phrases"],
  ["attempts", "محاولات", "attempts"],
];

/** A verb by its perfect; with its objects: `فتح، أطلق (نار، رصاص)`. */
function cueWords(row) {
  if (Array.isArray(row)) return row[0];
  if (typeof row === "string") return row;
  const verbs = row.verbs.map(([perfect]) => perfect).join("، ");
  const objects = row.objects.replaceAll("+", "").split(" ").join("، ");
  return `${verbs} (${objects})`;
}

function cueSection(file) {
  const [label, definition] = actWords(file.act);
  const lists = CUE_LISTS.filter(([key]) => file[key]?.length > 0).map(
    ([key, ar, en]) => {
      const words = file[key].map(cueWords);
      const shown = words.map((text) => text.replaceAll("*", "…"));
      return [`${ar} · ${english(en)}`, shown.map(cell).join("، ")];
    },
  );
  const told = file.matches.map((text) => {
    const view = viewText("text", text);
    const words = readCues(view)
      .filter(({ value }) => value.act === file.act)
      .map(({ from, to }) => textOf(view, from, to));
    return [cell(text), words.map(cell).join("، ")];
  });
  return [
    `### ${label} (\`ar.event.${file.act}\`)`,
    "",
    ...(definition === "" ? [] : [definition, ""]),
    english(file.why),
    "",
    ...table(["الكلمات", "أمثلتها"], lists),
    "",
    ...table(["المثال", "الكلمة الدالة"], told),
    "",
    ...leftAlone(file.rejects),
    "",
  ];
}

const known = new Set([...NUMBER_RULES, ...DATE_RULES].map(({ id }) => id));
for (const id of Object.keys(RULE_WORDS))
  if (!known.has(id)) throw new Error(`rule-words.mjs: there is no rule ${id}`);

const readsNumbers = (text) => readNumbers(tokensOf(text));
const readsDates = (text, published) => {
  const tokens = tokensOf(text);
  return readDates(tokens, { published, numbers: readNumbers(tokens) });
};

const page = [
  '<div dir="rtl" lang="ar">',
  "",
  "# ما تقرؤه كل قاعدة",
  "",
  english("What each rule reads"),
  "",
  'هذه الصفحة لمن يراجع القراءة ولا يبرمج. لكل قاعدة اسم ثابت يظهر في أثر القراءة (<bdi dir="ltr">`isnad code --trace`</bdi>)، وما تقرؤه بأمثلتها، وما تتركه (وقد تقرؤه قاعدة أخرى). الأمثلة مكتوبة لهذا البرنامج وأشخاصها مختلقون؛ وهي تُختبر مع كل تعديل، والقراءة المذكورة هي ما يقوله البرنامج فعلاً. إن رأيت قراءة خاطئة فاذكر اسم القاعدة والجملة.',
  "",
  english(
    "For reviewers who do not program. Every rule has a stable name, which the trace shows; its examples with their readings; and what it leaves alone (another rule may read that). The examples were written for this program, with invented persons, and run as tests; the readings are what the program says today. Report a wrong reading by the rule's name and the sentence.",
  ),
  "",
  "- [الأعداد](#numbers)",
  "- [التواريخ](#dates)",
  "- [الأحداث](#events)",
  "",
  '<h2 id="numbers">الأعداد</h2>',
  "",
  `${english("Numbers.")} «فأكثر» تعني أن العدد حد أدنى. ما كُتب بجانبه نوع آخر (عمر، وقت، مال …) لا يدخل في الضحايا.`,
  "",
  ...NUMBER_RULES.flatMap((rule) =>
    ruleSection(rule, readsNumbers, numberReading),
  ),
  '<h2 id="dates">التواريخ</h2>',
  "",
  `${english("Dates.")} تُقرأ الأمثلة كأنها نُشرت يوم الأربعاء <bdi dir="ltr">${PUBLISHED}</bdi>، إلا ما ذُكر غير ذلك.`,
  "",
  ...DATE_RULES.flatMap((rule) => ruleSection(rule, readsDates, dateReading)),
  '<h2 id="events">الأحداث</h2>',
  "",
  `${english("Events: the words that tell what happened.")} تُعرف الأفعال بتصاريفها وضمائرها كلها، والمصادر بضمائرها. النقاط الثلاث (…) مكان كلمات قليلة. الكلمة الدالة وحدها لا تكفي: ما في «لا تقرأ» فيه الكلمة وليس فيه حادثة.`,
  "",
  ...CUE_FILES.flatMap(cueSection),
  "</div>",
  "",
].join("\n");

if (!existsSync(PAGE) && !check) writeFileSync(PAGE, "");
const same =
  existsSync(PAGE) &&
  (await putFile(PAGE, page, { parser: "markdown", check }));
report(PAGE, same, { check });

import { foldKey } from "../../languages/ar/letters.js";
import {
  PERSON_NOUNS,
  type PersonNoun,
} from "../../languages/ar/lexicon/person-nouns.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import { readName, type NameMention } from "../../languages/ar/read-names.js";
import { isWord, textOf, type TextView } from "../../languages/ar/view.js";

/** A named person with the words around the name that say who it is. */
export interface PersonMention {
  readonly name: NameMention;
  /** First token of the title before the name, or of the name. */
  readonly from: number;
  /** End of the name and its alias. */
  readonly to: number;
  readonly aliases: readonly {
    readonly text: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly title: PersonNoun | null;
  /** Token of the title noun, −1 without one. */
  readonly titleAt: number;
  /** The title is a former one (السابق). */
  readonly former: boolean;
}

const CALLED: ReadonlySet<string> = new Set(
  "المدعو المدعوه يدعي تدعي واسمه".split(" "),
);
const ALIAS: ReadonlySet<string> = new Set(
  "الملقب الملقبه المعروف المعروفه المكني الملقبين يلقب يكني يعرف والملقب والمعروف والمكني ويلقب ويعرف المعروفون الشهير".split(
    " ",
  ),
);
const HONORIFICS: ReadonlySet<string> = new Set(
  "الشيخ الحاج الحاجه الدكتور الدكتوره المهندس الاستاذ المحامي السيد السيده الشهيد الشهيده الانسه العم المرحوم القاضي الاب المطران الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم المساعد الرقيب العريف الجنرال القيادي القائد الناشط الناشطه المراسل الرئيس الوزير النائب الامير المختار المواطن المواطنه الشاب الشابه الطفل الطفله الفتي الفتاه الرجل الشقيقين الشقيقان الشقيقتين الشابين الشابان الطفلين الطفلان التاجر السائق الطبيب الطبيبه الصيدلي الصيدلاني المعلم المعلمه المدرس المدرسه الطالب الطالبه الصحفي الصحافي الصحفيه الاعلامي الاعلاميه المصور المزارع الراعي الراعيان العامل الموظف المجند الجندي الضابط الشرطي المسعف المتطوع الممرض الممرضه العنصر المقاتل الاسير المعتقل المختطف القتيل المحافظ المدير السفير الراعيين المسن الضحيه المدني اول".split(
    " ",
  ),
);
const FORMER: ReadonlySet<string> = new Set(
  "السابق السابقه سابقا سابق الاسبق سابقين السابقين السابقان سابقان".split(" "),
);
const REACH = 9;

/** Finds named persons, in text order, without overlaps. */
export function readPeople(
  view: TextView,
  blocked: Uint8Array,
): readonly PersonMention[] {
  const out: PersonMention[] = [];
  for (const sentence of view.sentences) {
    let at = sentence.from;
    while (at < sentence.to) {
      const found =
        isWord(view, at) && blocked[at] !== 1
          ? personAt(view, at, sentence.to, blocked, out.at(-1))
          : null;
      if (found) {
        out.push(found);
        at = Math.max(found.to, at + 1);
      } else at++;
    }
  }
  return [...out, ...shortMentions(view, out)].sort(
    (a, b) => a.name.from - b.name.from,
  );
}

/**
 * Later mentions by family name or nickname alone (العمار، «أبو رعد»).
 *
 * A family name that two people of the report bear stands for neither.
 */
function shortMentions(
  view: TextView,
  full: readonly PersonMention[],
): readonly PersonMention[] {
  const byWord = new Map<string, PersonMention | null>();
  const offer = (key: string, person: PersonMention) => {
    const old = byWord.get(key);
    const same = old && nameKey(old.name.name) === nameKey(person.name.name);
    byWord.set(key, old === undefined || same ? (old ?? person) : null);
  };
  for (const person of full) {
    const last = view.keys[person.name.to - 1] ?? "";
    const parts = person.name.to - person.name.from;
    if (parts >= 2 && last.startsWith("ال") && last.length >= 5)
      offer(last, person);
    for (const alias of person.aliases) offer(foldKey(alias.text), person);
  }
  if (byWord.size === 0) return [];
  const covered = new Uint8Array(view.tokens.count);
  for (const person of full) covered.fill(1, person.name.from, person.to);
  const out: PersonMention[] = [];
  for (let at = 0; at < view.tokens.count; at++) {
    if (covered[at] === 1 || !isWord(view, at)) continue;
    for (const words of [2, 1]) {
      const key = view.keys.slice(at, at + words).join(" ");
      const person =
        byWord.get(key) ?? byWord.get(key.replace(/^[وفلب](?=.{3})/, ""));
      if (!person) continue;
      const name = { ...person.name, from: at, to: at + words };
      out.push({ ...person, name, from: at, to: at + words, titleAt: -1 });
      at += words - 1;
      break;
    }
  }
  return out;
}

function personAt(
  view: TextView,
  at: number,
  end: number,
  blocked: Uint8Array,
  before: PersonMention | undefined,
): PersonMention | null {
  const key = view.keys[at] ?? "";
  if (CALLED.has(key) || CALLED.has(key.replace(/^[وفلب]/, ""))) {
    const name = readName(view, at + 1, end, true);
    if (name) return withAlias(view, name, titleBefore(view, at), end);
  }
  const honorific =
    HONORIFICS.has(key) ||
    HONORIFICS.has(key.replace(/^[وفبل]/, "")) ||
    HONORIFICS.has(key.replace(/^لل/, "ال")) ||
    KIN_TITLES.has(key);
  if (honorific) {
    let next = at + 1;
    while (
      next < end &&
      (HONORIFICS.has(view.keys[next] ?? "") ||
        FORMER.has(view.keys[next] ?? "") ||
        [
          "المتقاعد",
          "المنشق",
          "الركن",
          "المحلي",
          "الميداني",
          "المدعو",
          "العسكري",
          "الثوري",
          "الفلسطيني",
          "السوري",
          "السوريه",
          "اليمني",
          "المدني",
          "المجند",
          "الشقيقان",
          "الشقيقين",
          "البارز",
        ].includes(view.keys[next] ?? ""))
    )
      next++;
    const name = readName(view, next, end, true);
    if (name && blocked[name.from] !== 1)
      return withAlias(view, name, titleAt(view, at), end);
  }
  if (isPlaceHead(view, at - 1)) return null;
  const listed = readName(view, at, end, false, ["", "و", "ل", "ب"]);
  if (listed) return withAlias(view, listed, titleBefore(view, at), end);
  if (/^و/.test(key) && before && at - before.to <= 2) {
    const next = readName(view, at, end, true, ["و"]);
    if (next && next.to - next.from >= 1 && next.listed > 0)
      return withAlias(
        view,
        next,
        {
          title: before.title,
          titleAt: -1,
          former: before.former,
          from: next.from,
        },
        end,
      );
  }
  if (["ابو", "ابي", "ابا", "لابي", "وابو", "وابي"].includes(key)) {
    const kunya = readName(view, at, end, true, ["", "و", "ل"]);
    if (kunya && kunya.to - kunya.from >= 2)
      return withAlias(view, kunya, titleBefore(view, at), end);
  }
  return null;
}

const KIN_TITLES: ReadonlySet<string> = new Set(
  "شقيقه شقيقها شقيقته شقيقتها نجله نجلها والده والدها زوجته زوجها ومرافقه مرافقه ابنه ابنها وابنه وابنها وشقيقه وزوجته ووالده ونجله".split(
    " ",
  ),
);

/** `قرية أبو حردوب` names a village. */
function isPlaceHead(view: TextView, at: number): boolean {
  return (view.readings[at] ?? []).some(({ stem }) => {
    const head = PLACE_HEADS.get(stem);
    return head !== undefined && !stem.startsWith("مركز");
  });
}

interface Title {
  readonly title: PersonNoun | null;
  readonly titleAt: number;
  readonly former: boolean;
  readonly from: number;
}

function titleAt(view: TextView, at: number): Title {
  for (const { stem } of view.readings[at] ?? []) {
    const noun = PERSON_NOUNS.get(stem);
    if (noun)
      return {
        title: noun,
        titleAt: at,
        former: FORMER.has(view.keys[at + 1] ?? ""),
        from: at,
      };
  }
  return { title: null, titleAt: at, former: false, from: at };
}

/** The title noun to the left of a name, over adjectives and `في X`. */
function titleBefore(view: TextView, at: number): Title {
  let former = false;
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    if (!isWord(view, i)) {
      if (['"', "«", "“"].includes(view.keys[i] ?? "")) continue;
      break;
    }
    const key = view.keys[i] ?? "";
    if (FORMER.has(key)) former = true;
    for (const { stem } of view.readings[i] ?? []) {
      const noun = PERSON_NOUNS.get(stem);
      if (
        noun &&
        noun.number === "singular" &&
        (noun.title || noun.fighter || noun.role)
      )
        return { title: noun, titleAt: i, former, from: i };
    }
    if (
      NEVER_IN_NAME.has(key) &&
      ![
        "في",
        "من",
        "السابق",
        "المحلي",
        "الميداني",
        "المدعو",
        "التابع",
        "العسكري",
        "الثوري",
        "سابق",
        "فرع",
        "الامن",
        "قوات",
        "لواء",
        "فرقه",
        "فصائل",
      ].includes(key) &&
      !key.startsWith("ال")
    )
      break;
  }
  return { title: null, titleAt: -1, former, from: at };
}

/** Adds `الملقب بـ X`, `(أبو عمر)` and a quoted nickname after a name. */
function withAlias(
  view: TextView,
  name: NameMention,
  title: Title,
  end: number,
): PersonMention {
  const aliases: { text: string; from: number; to: number }[] = [];
  let to = name.to;
  for (let i = name.to; i < Math.min(end, name.to + 8); i++) {
    const key = view.keys[i] ?? "";
    if (ALIAS.has(key)) {
      const alias = aliasAfter(view, i + 1, end);
      if (alias) {
        aliases.push(alias);
        to = alias.to;
      }
      break;
    }
    if (
      (key === "(" || key === "«" || key === '"' || key === "“") &&
      i <= name.to + 1
    ) {
      const inner = kunyaIn(view, i + 1, end);
      if (inner) {
        aliases.push(inner);
        to = inner.to + 1;
        continue;
      }
    }
    if (isWord(view, i) && !FORMER.has(key)) break;
  }
  return {
    name,
    from: Math.min(title.titleAt >= 0 ? title.from : name.from, name.from),
    to: Math.max(to, name.to),
    aliases,
    title: title.title,
    titleAt: title.titleAt,
    former: title.former,
  };
}

function aliasAfter(view: TextView, at: number, end: number) {
  let i = at;
  if (["ب", "باسم", "بلقب"].includes(view.keys[i] ?? "")) i++;
  while (['"', "«", "“", "(", "ـ", "-"].includes(view.keys[i] ?? "")) i++;
  if (i >= end || !isWord(view, i)) return null;
  const kunya = ["ابو", "ابي", "ابا", "بابي", "بابو", "ام", "بام"].includes(
    view.keys[i] ?? "",
  );
  let to = i + 1;
  const quoted = ['"', "«", "“", "("].includes(view.keys[i - 1] ?? "");
  while (
    to < end &&
    isWord(view, to) &&
    to - i < 4 &&
    (quoted ||
      (kunya && to - i < 2) ||
      (nameKind(view.keys[to] ?? "") !== null && kunya))
  )
    to++;
  const raw = textOf(view, i, to);
  const text =
    (view.keys[i] ?? "").startsWith("ب") && !quoted
      ? raw.replace(/^ب[\u064b-\u0652ـ]*/u, "")
      : raw;
  return { text: text.trim(), from: i, to };
}

function kunyaIn(view: TextView, at: number, end: number) {
  const key = view.keys[at] ?? "";
  if (!["ابو", "ابي", "ام", "هفال"].includes(key)) return null;
  let to = at + 1;
  while (to < end && isWord(view, to) && to - at < 4) to++;
  return to > at + 1 ? { text: textOf(view, at, to), from: at, to } : null;
}

/** A folded name, for joining the mentions of one person. */
export function nameKey(name: string): string {
  return foldKey(name)
    .split(" ")
    .map((w) => w.replace(/^ال(?=.{3})/, ""))
    .join(" ");
}

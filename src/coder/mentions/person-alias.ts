import { KUNYA_WORDS } from "../../languages/ar/lexicon/name-words.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import type { NameMention } from "../../languages/ar/read-names.js";
import { isWord, textOf, type TextView } from "../../languages/ar/view.js";
import type { AliasMention, PersonMention } from "./person-mention.js";
import { FORMER, type Title } from "./person-title.js";

const CALLED: ReadonlySet<string> = new Set(
  "الملقب الملقبه المعروف المعروفه المكني الملقبين يلقب يكني يعرف والملقب والمعروف والمكني ويلقب ويعرف المعروفون الشهير".split(
    " ",
  ),
);
const OPENERS: ReadonlySet<string> = new Set(['"', "«", "“", "("]);
const isKunya = (key: string) => KUNYA_WORDS.has(key.replace(/^ب(?=ا)/, ""));
/** Before a nickname in brackets: "comrade" in Kurdish. */
const COMRADE = "هفال";
/** Tokens after a name within which its nickname is told. */
const REACH = 8;
const MOST_WORDS = 4;

/** Adds `الملقب بـ X`, `(أبو عمر)` and a quoted nickname after a name. */
export function withAlias(
  view: TextView,
  name: NameMention,
  title: Title,
  end: number,
): PersonMention {
  const aliases: AliasMention[] = [];
  let to = name.to;
  for (let i = name.to; i < Math.min(end, name.to + REACH); i++) {
    const key = view.keys[i] ?? "";
    if (CALLED.has(key)) {
      const alias = aliasAfter(view, i + 1, end);
      if (alias) aliases.push(alias);
      to = alias?.to ?? to;
      break;
    }
    const inner =
      OPENERS.has(key) && i <= name.to + 1 ? kunyaIn(view, i + 1, end) : null;
    if (inner) {
      aliases.push(inner);
      to = inner.to + 1;
    } else if (isWord(view, i) && !FORMER.has(key)) break;
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

function aliasAfter(
  view: TextView,
  at: number,
  end: number,
): AliasMention | null {
  let from = at;
  if (["ب", "باسم", "بلقب"].includes(view.keys[from] ?? "")) from++;
  while (isLead(view.keys[from] ?? "")) from++;
  if (from >= end || !isWord(view, from)) return null;
  const key = view.keys[from] ?? "";
  const kunya = isKunya(key);
  const quoted = OPENERS.has(view.keys[from - 1] ?? "");
  let to = from + 1;
  while (to < end && isWord(view, to) && to - from < MOST_WORDS) {
    const second = to - from < 2 || nameKind(view.keys[to] ?? "") !== null;
    if (!quoted && !(kunya && second)) break;
    to++;
  }
  const raw = textOf(view, from, to);
  const text =
    key.startsWith("ب") && !quoted
      ? raw.replace(/^ب[\u064b-\u0652ـ]*/u, "")
      : raw;
  return { text: text.trim(), from, to };
}

const isLead = (key: string) => OPENERS.has(key) || key === "ـ" || key === "-";

function kunyaIn(view: TextView, at: number, end: number): AliasMention | null {
  const key = view.keys[at] ?? "";
  if (!KUNYA_WORDS.has(key) && key !== COMRADE) return null;
  let to = at + 1;
  while (to < end && isWord(view, to) && to - at < MOST_WORDS) to++;
  return to > at + 1 ? { text: textOf(view, at, to), from: at, to } : null;
}

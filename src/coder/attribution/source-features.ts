import { analyseWord } from "../../languages/ar/clitics.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { SOURCE_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import { BODIES, NAMELESS } from "../../languages/ar/lexicon/telling-verbs.js";
import { foldKey } from "../../languages/ar/letters.js";
import { namesOf, type ChainLink } from "../chains/chain.js";
import type { Features } from "../evidence/report-features.js";
import { ARMED_KINDS } from "../evidence/solid.js";
import type { Happening } from "../happenings.js";
import type { PlacedMention, ToldChain } from "./told-chain.js";

const flag = (told: boolean) => (told ? 1 : 0);

/** Verbs by what is done with words, folded, without و or ف. */
const DONE: Readonly<Record<string, RegExp>> = {
  says: /^(?:[يت]?قال|[يت]قول|قالوا|افاد|[يت]فيد|ذكر|[يت]ذكر|اوضح|[يت]وضح|اضاف|روي|[يت]روي|اخبر|ابلغ)/,
  hands: /^(?:نقل|[يت]نقل|نشر|[يت]نشر|اورد|[يت]ورد|تداول|بث)/,
  records: /^(?:وثق|[يت]وثق|رصد|[يت]رصد|سجل|[يت]سجل|احصي|[يت]حصي)/,
  announces: /^(?:اعلن|[يت]علن|كشف|[يت]كشف|تبن|[يت]تبن)/,
  denies: /^(?:نف|[يت]نف)/,
  judges:
    /^(?:اتهم|[يت]تهم|رجح|[يت]رجح|شدد|[يت]شدد|زعم|[يت]زعم|لفت|اشار|[يت]شير|نوه|حذر|تابع|[يت]تابع)/,
};

/** Nouns that point back to what happened: `وأضاف أن الهجوم …`. */
const POINTS_BACK: ReadonlySet<string> = new Set(
  "الهجوم الحادث الحادثه العمليه التفجير الانفجار القصف الاشتباكات الاشتباك الغاره الغارات الضربه الضربات الضحيه الضحايا القتلي الجرحي القتيل القتيله المصاب المصابين الجثه الجثث المهاجمين المسلحين الخاطفين المخطوف المعتقلين المعتقل الاغتيال الكمين العبوه السياره المداهمه الاستهداف".split(
    " ",
  ),
);
/** Tokens after a cue in which such a noun is looked for. */
const LOOK = 25;

/** What kind of source a chain names, and how it is brought in. */
export function sourceFeatures(
  { chain, mentions }: ToldChain,
  { drafts }: Happening,
  mention: PlacedMention,
): Features {
  const { source, reading } = mention;
  const out: Record<string, number> = {};
  const names = namesOf(chain);
  const root = chain.links[0];
  const leaf = chain.links.at(-1);
  out[`rule-${source.rule.split(".").at(-1) ?? ""}`] = 1;
  const verb = (reading.view.keys[source.at] ?? "").replace(
    /^[وف](?=.{3})/,
    "",
  );
  for (const [name, forms] of Object.entries(DONE))
    out[`verb-${name}`] = flag(forms.test(verb));
  out["denies"] = flag(source.denies);
  out["links-2"] = flag(names.length === 2);
  out["links-3"] = flag(names.length > 2);
  out["often"] = flag(mentions.length > 1);
  if (root) out[`root-${kindOf(root)}`] = 1;
  if (leaf && leaf !== root) out[`leaf-${kindOf(leaf)}`] = 1;
  const words = (root?.name ?? "").split(" ").length;
  out["one-word"] = flag(words === 1);
  out["long"] = flag(words > 5);
  const actor = root ? actorOf(root) : null;
  out["armed"] = flag(actor !== null && ARMED_KINDS.has(actor.kind));
  const parties = drafts.flatMap((d) => [...d.perpetrators, ...d.targets]);
  out["takes-part"] = flag(
    actor !== null && parties.some((p) => p.mention.actor?.id === actor.id),
  );
  out["same-name"] = flag(
    drafts.some((d) =>
      d.harms.some((h) =>
        h.group.people.some((p) =>
          names.map(foldKey).includes(foldKey(p.name.name)),
        ),
      ),
    ),
  );
  const after = reading.view.keys.slice(
    source.at,
    Math.min(mention.sentence.to, source.to + LOOK),
  );
  out["points-back"] = flag(
    after.some((key) => POINTS_BACK.has(key.replace(/^[وفبل](?=ال)/, ""))),
  );
  return out;
}

function actorOf({ reading, from, to }: ChainLink) {
  return reading.actors.find((a) => a.from < to && from < a.to)?.actor ?? null;
}

/** What the first word of a link says of it. */
function kindOf({ name, reading, from, to }: ChainLink): string {
  const key = foldKey(name).split(" ")[0] ?? "";
  const bare = key.replace(/^ال/, "");
  if (NAMELESS.has(bare)) return "nameless";
  if (reading.people.some((p) => p.name.from >= from && p.name.from < to))
    return "person";
  if (BODIES.has(bare)) return key === bare ? "body" : "the-body";
  if (SOURCE_NOUNS.has(bare)) return "listed";
  const stems = analyseWord(key).map((r) => r.stem);
  if (stems.some((stem) => PERSON_NOUNS.has(stem))) return "people";
  return reading.actors.some((a) => a.from < to && from < a.to)
    ? "actor"
    : "other";
}

import { analyseWord } from "../../languages/ar/clitics.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { SOURCE_NOUNS } from "../../languages/ar/lexicon/source-words.js";
import { BODIES, NAMELESS } from "../../languages/ar/lexicon/telling-verbs.js";
import { foldKey } from "../../languages/ar/letters.js";
import { namesOf, type ChainLink } from "../chains/chain.js";
import type { FeatureParts } from "../evidence/feature-parts.js";
import { ARMED_KINDS } from "../evidence/solid.js";
import type { Happening } from "../happenings.js";
import { once } from "../../text/once.js";
import { remembered } from "../../text/vocabulary.js";
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
): SourceFeatures {
  const { source, reading } = mention;
  const names = namesOf(chain);
  const root = chain.links[0];
  const leaf = chain.links.at(-1);
  const verb = (reading.view.keys[source.at] ?? "").replace(
    /^[وف](?=.{3})/,
    "",
  );
  const words = (root?.name ?? "").split(" ").length;
  const actor = root ? actorOf(root) : null;
  const parties = drafts.flatMap((d) => [...d.perpetrators, ...d.targets]);
  const keys = once(() => names.map(foldKey));
  const after = reading.view.keys.slice(
    source.at,
    Math.min(mention.sentence.to, source.to + LOOK),
  );
  const pointsBack = flag(
    after.some((key) => POINTS_BACK.has(key.replace(/^[وفبل](?=ال)/, ""))),
  );
  const parts: FeatureParts = [
    `rule-${source.rule.split(".").at(-1) ?? ""}`,
    ...doneBy(verb),
    {
      denies: flag(source.denies),
      "links-2": flag(names.length === 2),
      "links-3": flag(names.length > 2),
      often: flag(mentions.length > 1),
    },
    ...(root ? [`root-${kindOf(root)}`] : []),
    ...(leaf && leaf !== root ? [`leaf-${kindOf(leaf)}`] : []),
    {
      "one-word": flag(words === 1),
      long: flag(words > 5),
      armed: flag(actor !== null && ARMED_KINDS.has(actor.kind)),
      "takes-part": flag(
        actor !== null && parties.some((p) => p.mention.actor?.id === actor.id),
      ),
      "same-name": flag(
        drafts.some((d) =>
          d.harms.some((h) =>
            h.group.people.some((p) => keys().includes(foldKey(p.name.name))),
          ),
        ),
      ),
      "points-back": pointsBack,
    },
  ];
  return { parts, pointsBack };
}

/** What a source is, its rule's name first, and whether it points back. */
interface SourceFeatures {
  readonly parts: FeatureParts;
  readonly pointsBack: number;
}

/** Names of what a verb does with words. */
const doneBy = remembered(
  (verb) =>
    Object.entries(DONE).flatMap(([name, forms]) =>
      forms.test(verb) ? [`verb-${name}`] : [],
    ),
  1000,
);

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

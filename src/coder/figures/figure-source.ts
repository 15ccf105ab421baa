import { foldKey } from "../../languages/ar/letters.js";
import { namesOf, type Chain } from "../chains/chain.js";
import { chainsOf } from "../chains/chains-of.js";
import { isOwnOutlet } from "../chains/own-outlet.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import { bareWord } from "./counting-words.js";
import { isBody, isSection as isSectionNoun } from "./counter-name.js";
import { bodyTelling, counterNamed, namedBefore } from "./counter-named.js";
import { recordsOwner } from "./records-owner.js";
import type { TokenRange } from "./figure.js";

/** The outlet speaks of itself. */
const OURSELVES =
  /^(?:ل|ب)?(?:احصينا|وثقنا|رصدنا|سجلنا|(?:شبكت|مركز|موقع|فريق|فرق|راصدو|راصدي|باحثو|باحثي|مراسلو|مراسلي|مكتب|موسست|ارشيف|سجلات|احصاءات|احصاييات|توثيقات|مرصد|منظمت|رابطت|وكالت|مراسل)نا|للموقع|للصحيفه|للشبكه|للوكاله|المراسل)$/;
/** Records and papers: whoever made them counted. */
const PAPERS =
  /^(?:ال)?(?:تقرير|بيان|نشره|احصاء|احصاييه|حصيله|مصدر|قسم|موقع|كشف)(?:ه|ها|هم)?$/;

/** `عدد الشهداء: 88`: the label of a figure names nobody. */
const LABEL = /^(?:ال)?(?:عدد|مجموع|اجمالي|حصيله|نسبه|معدل)(?: |$)/;

/** Media told by their kind alone, with none named before: the outlet. */
const MEDIA =
  /^ال(?:شبكه|وكاله|صحيفه|جريده|صفحه|منصه|قناه|اذاعه|مجله|تلفزيون|راديو)$/;

/** Who counted: `told` is false where the words name nobody anew. */
export interface FigureSource {
  readonly chain: Chain | null;
  readonly told: boolean;
}

/** The words name nobody. */
export const NOT_TOLD: FigureSource = { chain: null, told: false };
const OUTLET: FigureSource = { chain: null, told: true };

/**
 * Who counted: the outlet itself, the owner of the records told, the subject
 * of the counting verb, the sentence's source. A body told by its kind alone
 * (`المركز`) is the one named in full before.
 *
 * @param earlier who counted in the sentences before
 * @source gold/GUIDE.md, "Aggregate" and "sources"
 */
export function figureSource(
  report: ReadReport,
  reading: Reading,
  { from, to }: TokenRange,
  earlier: FigureSource | null,
): FigureSource {
  const { outlet } = report.input;
  const before = earlier?.chain ?? null;
  const carried = earlier?.told ?? false;
  const chains = chainsOf(reading, outlet);
  const said = reading.sources.filter((s) => s.at >= from && s.at < to);
  const known = [...chains]
    .filter(([s]) => s.at < from)
    .map(([, chain]) => chain);
  if (before) known.push(before);
  const read = said.map((s) => chains.get(s)).find((c) => c) ?? null;
  const owner = recordsOwner(reading, { from, to }, read);
  const named = owner ?? counterNamed(reading, { from, to });
  const words = reading.view.keys.slice(from, to).map(bareWord);
  if (named && isOurs(named, outlet)) {
    const others = named.links.slice(1);
    if (others.length > 0)
      return { chain: { ...named, links: others }, told: true };
    return owner && read && !isOurs(read, outlet)
      ? { chain: read, told: true }
      : OUTLET;
  }
  if (named && before && carried && isSectionAlone(named)) return NOT_TOLD;
  const told =
    fullest(named, read) ??
    (carried ? null : bodyTelling(reading, { from, to }));
  if (told && LABEL.test(foldKey(namesOf(told)[0] ?? ""))) return NOT_TOLD;
  if (told && carried && !owner && !isCounter(told)) return NOT_TOLD;
  if (!named && words.some((key) => OURSELVES.test(key))) return OUTLET;
  if (!told) return said.length > 0 && !before ? OUTLET : NOT_TOLD;
  const names = namesOf(told);
  if (
    names.length > 1 ||
    ((names[0] ?? "").includes(" ") && !/^ال\S+ في/.test(names[0] ?? ""))
  )
    return { chain: told, told: true };
  const name = (names[0] ?? "").split(" ")[0] ?? "";
  const kind = withoutArticle(name);
  const full =
    fuller(name, known) ??
    (foldKey(name).startsWith("ال") ? namedBefore(reading, from, kind) : null);
  if (full && isOurs(full, outlet)) return OUTLET;
  if (full) return { chain: full, told: true };
  if (PAPERS.test(foldKey(names[0] ?? ""))) return NOT_TOLD;
  if (MEDIA.test(foldKey(names[0] ?? ""))) return OUTLET;
  return isOwnOutlet(name, outlet) ? OUTLET : { chain: told, told: true };
}

/** Named by more than its kind. */
function isFull(chain: Chain): boolean {
  const name = namesOf(chain)[0] ?? "";
  if (/\d/.test(name) || isSection(chain)) return false;
  return (
    chain.links.length > 1 || (name.includes(" ") && !/^ال\S+ في/.test(name))
  );
}

/** Of the counting verb's subject and a source read there, the fuller name. */
function fullest(named: Chain | null, read: Chain | null): Chain | null {
  if (!named || !read || !isFull(read) || !isCounter(read))
    return named ?? read;
  const words = (chain: Chain) => namesOf(chain).join(" ").split(" ").length;
  return words(read) > words(named) ? read : named;
}

/** A body that may take over a count from the one before. */
export function isCounter(chain: Chain): boolean {
  const first = foldKey(namesOf(chain)[0] ?? "").split(" ")[0];
  return isBody(first) && !isSection(chain);
}

/** `قسم المعتقلين`: a part of the body that counted before. */
function isSection(chain: Chain): boolean {
  const words = foldKey(namesOf(chain)[0] ?? "").split(" ");
  return /^(?:ال)?(?:قسم|وحده|شعبه|دايره|باب|لجنه|فريق|محور|ملف)$/.test(
    words[0] ?? "",
  );
}

/** `المكتب` after a count of the body it belongs to. */
function isSectionAlone(chain: Chain): boolean {
  const name = namesOf(chain)[0] ?? "";
  return !name.includes(" ") && isSectionNoun(withoutArticle(name));
}

function isOurs(chain: Chain, outlet: string | null): boolean {
  const name = namesOf(chain)[0] ?? "";
  return isOwnOutlet(name, outlet) || OURSELVES.test(foldKey(name));
}

/** The body of that kind named in full before: its link alone. */
function fuller(name: string, known: readonly Chain[]): Chain | null {
  const kind = withoutArticle(name);
  for (const chain of known.toReversed()) {
    const link = chain.links.find((l) => {
      const words = foldKey(l.name).split(" ");
      return words.length > 1 && withoutArticle(words[0] ?? "") === kind;
    });
    if (link) return { ...chain, links: [link] };
  }
  return null;
}

const withoutArticle = (word: string) =>
  foldKey(word).replace(/^(?:و|ل|ب)?ال/, "");

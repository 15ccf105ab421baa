import type { ReportDetail } from "../../importers/report-detail.js";
import type { Chain, EvidenceEntry } from "../../model/index.js";
import type { ClaimLine } from "../../register/claim-set.js";

/** An incident of a line, as far as its sources need it. */
interface TellingRecord {
  readonly sources?: readonly Chain[];
  readonly evidence?: Readonly<Record<string, EvidenceEntry>>;
}

/** Who told a field of the form: the witness first, and where each stands. */
interface Telling {
  readonly chain: Chain;
  /** Evidence of the links that stand in the text, by their place. */
  readonly cited: readonly (readonly [link: number, entry: EvidenceEntry])[];
}

/** A remove at which nobody, or more than one, is told. */
const UNTOLD = "شخص لم يُذكر";
const RULE = "form.heard";
const HEARD = /^heard\.(\d+)\./;

type Detail = ReportDetail & {
  readonly testimony: NonNullable<ReportDetail["testimony"]>;
};

/** Everybody who is heard, with the remove at which he stands. */
function hearings({ fields = {}, fieldSpans = {} }: Detail) {
  const numbers = Object.keys(fields).flatMap((name) => {
    const number = /^heard\.(\d+)\.from$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.map((number) => ({
    number,
    from: fields[`heard.${number}.from`] ?? "",
    depth: Number(fields[`heard.${number}.depth`] ?? 1),
    span: fieldSpans[`heard.${number}.from`],
  }));
}

type Hearing = ReturnType<typeof hearings>[number];

/**
 * From the witness to whoever said what stands under `heard.N`. Between them
 * stands who alone is told at a remove; where nobody or several are, the link
 * says so and names none.
 */
function tellingOf(
  own: Hearing,
  all: readonly Hearing[],
  witness: string,
): Telling {
  const between = Array.from({ length: own.depth - 1 }, (_, at) => {
    const told = all.filter(({ depth }) => depth === at + 1);
    const names = new Set(told.map(({ from }) => from));
    return names.size === 1 ? told[0] : undefined;
  });
  const links = [...between, own];
  return {
    chain: [witness, ...links.map((one) => one?.from ?? UNTOLD)],
    cited: links.flatMap((one, at) => {
      if (one?.span === undefined) return [];
      const [start, end] = one.span;
      const citations = [{ in: "text", start, end }] as const;
      return [[at + 1, { citations, rule: RULE, confidence: 1 }]] as const;
    }),
  };
}

/** Who told the field in which some words stand; the witness, outside `heard`. */
function tellingAt(offset: number, detail: Detail): Telling {
  const witness = detail.testimony.pseudonym;
  const [field = ""] =
    Object.entries(detail.fieldSpans ?? {}).find(
      ([, [start, end]]) => offset >= start && offset < end,
    ) ?? [];
  const number = Number(HEARD.exec(field)?.[1] ?? 0);
  const all = hearings(detail);
  const own = all.find((one) => one.number === number);
  return own === undefined
    ? { chain: [witness], cited: [] }
    : tellingOf(own, all, witness);
}

/** Where the first words cited from the text begin. */
function startOf(entry: EvidenceEntry | undefined): number | undefined {
  for (const one of entry?.citations ?? [])
    if ("in" in one && one.in === "text") return one.start;
  return undefined;
}

/** An incident or a figure with the witness, and whom he heard, before its own chains. */
function withTelling(record: TellingRecord, detail: Detail): TellingRecord {
  const { sources = [], evidence = {} } = record;
  const first = startOf(evidence["/type"] ?? evidence["/measure"]);
  const own = Object.entries(evidence).filter(([at]) =>
    at.startsWith("/sources/"),
  );
  const entries = new Map(
    Object.entries(evidence).filter(([at]) => !at.startsWith("/sources/")),
  );
  const chains = sources.length === 0 ? [[]] : sources;
  const told = chains.map((chain, at) => {
    const cited = startOf(evidence[`/sources/${at}/0`]) ?? first ?? -1;
    const telling = tellingAt(cited, detail);
    const before = telling.chain.length;
    for (const [link, entry] of telling.cited)
      entries.set(`/sources/${at}/${link}`, entry);
    for (const [pointer, entry] of own) {
      const [, , chainAt, link] = pointer.split("/");
      if (Number(chainAt) === at)
        entries.set(`/sources/${at}/${Number(link) + before}`, entry);
    }
    return [...telling.chain, ...chain];
  });
  return { ...record, sources: told, evidence: Object.fromEntries(entries) };
}

/**
 * What is read in a testimony, each incident and figure with the chain that the
 * form tells: the witness by pseudonym, then whom he heard it from, by role,
 * then whoever is cited inside the words. Two testimonies of one witness, or of
 * what one person told two, are then no two original sources.
 *
 * @param detail - of the report; nothing changes for what is no testimony
 */
export function withHearsay<Line extends ClaimLine>(
  line: Line,
  detail: ReportDetail | undefined,
): Line {
  if (detail?.testimony === undefined) return line;
  const own = detail as Detail;
  const told = (records: readonly object[]) =>
    records.map((one) => withTelling(one, own));
  return {
    ...line,
    incidents: told(line.incidents),
    ...(line.aggregates && { aggregates: told(line.aggregates) }),
  };
}

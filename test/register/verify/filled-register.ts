import { sha256 } from "../../../src/model/sha256.js";
import { claimSetOf, type ClaimLine } from "../../../src/register/claim-set.js";
import type { Arrival, ArrivedReport } from "../../../src/register/arrival.js";
import type { DecisionInput } from "../../../src/model/decision.js";
import { decide } from "../../../src/register/decisions/decide.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { keepAttachments } from "../../../src/register/evidence/keep-attachments.js";
import { logImport } from "../../../src/register/log/import-entry.js";
import type { Register } from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import {
  arrival,
  claimLine,
  plainLinker,
  REPORT,
  victimAt,
} from "../registers.js";

/** A citation of words of the text. */
function cite(text: string, words: string) {
  const start = text.indexOf(words);
  const citations = [{ in: "text", start, end: start + words.length }];
  return { citations, rule: "test.words", confidence: 1 };
}

/** {@link claimLine} with the places where its values stand. */
function citedLine(id: string, text: string, place: string): ClaimLine {
  const line = claimLine(id, place);
  const victim = victimAt(place);
  const whole = { citations: [], inferredFrom: "dateline", confidence: 1 };
  const incident = {
    ...line.incidents[0],
    evidence: {
      "/type": cite(text, "قُتل"),
      "/when": whole,
      "/where/name": cite(text, place),
      "/where/admin1": whole,
      "/perpetrators/0/name": cite(text, "مجهولين"),
      "/targets/0/name": cite(text, victim),
      "/weapons/0": cite(text, "برصاص"),
      "/casualties/0": cite(text, `الشاب ${victim}`),
    },
  };
  const person = {
    ...line.people?.[0],
    aliases: [],
    evidence: { "/name": cite(text, victim) },
  };
  return { ...line, incidents: [incident], people: [person] };
}

/** An arrival with the bytes of its line, and a reading with citations. */
export function citedArrival(
  report: Partial<ArrivedReport>,
  place = "تل الريح",
  capturedAt = "2023-05-03T06:00:00.000Z",
): Arrival {
  const text = `قُتل الشاب ${victimAt(place)} أمس برصاص مجهولين في بلدة ${place}.`;
  const given = { ...REPORT, text, ...report };
  // As importers name what comes without an id.
  const id = given.id === "" ? sha256(given.text) : given.id;
  const whole = { ...given, id };
  const record = {
    bytes: Buffer.from(JSON.stringify(given)),
    kind: "line",
    format: "jsonl",
    mediaType: "application/json",
  } as const;
  const one = arrival(whole, { capturedAt, record });
  const line = citedLine(whole.id, whole.text, place);
  // The actor is named as the text has it.
  const said = JSON.stringify(line).replaceAll("مجهولون", "مجهولين");
  return {
    ...one,
    claims: claimSetOf(JSON.parse(said) as ClaimLine, one, "1"),
  };
}

/** A grade, a correction that was undone, a rejection and an addition. */
async function decideSome(register: Register): Promise<void> {
  const incidents = await findIncidents(register);
  const [first, second] = incidents.map(({ id }) => [id]) as [
    string[],
    string[],
  ];
  const say = async (decision: object, ids: string[]) => {
    const whole = { reason: "تحقق", ...decision } as DecisionInput;
    const request = { author: "A1", decision: whole, incidents: ids };
    const [made] = await decide(register, [request], () => 1_700_000_000_000);
    return made!.id;
  };
  await say({ kind: "grade", grade: "confirmed" }, first);
  const type = { kind: "correct", field: "/type", value: "homicide" };
  const corrected = await say(type, second);
  await say({ kind: "embargo", until: "2031-01-01T00:00:00Z" }, second);
  await say({ kind: "undo", decision: corrected }, []);
  await say({ kind: "correct", field: "/type", value: "raid" }, first);
}

/** A post with what its importer told besides, and two pictures. */
export async function postArrival(
  register: Register,
  id = "r2",
): Promise<Arrival> {
  const picture = (name: string, caption: string | null) => ({
    name,
    mediaType: "image/jpeg",
    caption,
    open: () => [Buffer.from(`picture ${name}`)],
  });
  const pictures = [
    picture("a.jpg", "الشارع بعد القصف"),
    picture("b.jpg", null),
  ];
  const kept = await keepAttachments(register, pictures);
  const attachments = kept.flatMap((one) => (one.ok ? [one.attachment] : []));
  const detail = { author: "P-0001", member: "chat/1" };
  const post = citedArrival({ id, url: null, kind: "post", detail });
  return { ...post, attachments };
}

/** Logs an import of reports, as a run does at its end. */
export async function logArrivals(
  register: Register,
  arrivals: readonly Arrival[],
): Promise<void> {
  const lines = arrivals.map((one) => `${one.version} ${one.reportKey}`);
  const acknowledged = { "new-report": arrivals.length };
  const run = { namespace: "test", seen: new Set(lines), acknowledged };
  await logImport(register, run, () => 1_699_999_000_000);
}

/** Three reports, one of them in two versions, in two packs; two incidents. */
export async function fill(register: Register): Promise<void> {
  const first = [citedArrival({}), await postArrival(register)];
  await storeReports(register, first);
  await logArrivals(register, first);
  await storeReports(register, [
    citedArrival(
      { title: "عنوان آخر" },
      "تل الريح",
      "2023-05-04T06:00:00.000Z",
    ),
    citedArrival({ id: "", title: null }, "وادي السدر"),
  ]);
  await linkRegister(register, plainLinker);
  await decideSome(register);
  await linkRegister(register, plainLinker);
}

import type {
  BasisCode,
  EventTypeCode,
  GroupCode,
  OutcomeCode,
  RoleCode,
  StatusCode,
} from "../../../src/model/index.js";
import type { Random } from "./random.js";
import { ROLES, TOWNS, WHEEL } from "./scenes.js";

/** What happened to one invented person. */
export interface TruePerson {
  readonly name: string;
  readonly role: RoleCode;
  readonly group: GroupCode | null;
  /** Governorate that the person comes from; null when nobody tells it. */
  readonly from: string | null;
  readonly outcome: OutcomeCode;
  /** The one who did it. */
  readonly isAttacker: boolean;
  /** Died of it on that day, told in the same incident or in one of its own. */
  readonly died: {
    readonly day: string;
    readonly told: "same" | "own";
  } | null;
}

/** What happened, as nobody in the register knows it. */
export interface TrueIncident {
  readonly number: number;
  readonly type: EventTypeCode;
  readonly subtype: string | null;
  readonly status: StatusCode;
  /** First and last day that the tellings leave open; null for undated. */
  readonly days: readonly [string, string] | null;
  /** The day on which it was documented, when an office tells it. */
  readonly documented: string | null;
  readonly reported: string;
  readonly town: string;
  readonly governorate: string;
  readonly persons: readonly TruePerson[];
  readonly families: number;
  /** Tellings give so many fewer and so many more of the first outcome. */
  readonly dispute: readonly [number, number] | null;
  readonly isAtLeast: boolean;
  readonly perpetrator: readonly [string, BasisCode] | null;
  readonly sources: number;
  /** Number of the abduction that its dead were taken in. */
  readonly after: number | null;
}

const OWN = ["سالم", "هاني", "ماهر", "رائد", "وليد", "نبيل", "زياد", "قاسم"];
const FATHERS = ["فواز", "عدنان", "غسان", "مروان", "جهاد", "خليل", "منير"];
const FAMILIES = ["الكرمي", "الدالي", "النجار", "البردان", "الشامي"];

/** Names follow in such an order that neighbours share no part. */
function nameOf(at: number): string {
  const own = OWN[at % OWN.length]!;
  const father = FATHERS[at % FATHERS.length]!;
  const family = FAMILIES[at % FAMILIES.length]!;
  return `${own} ${father} ${family}`;
}

/** ISO day so many days after 2021-01-01. */
const dayAt = (at: number) =>
  new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);

/** Codes of the 24 months. */
export const MONTHS: readonly string[] = Array.from({ length: 24 }, (_, at) =>
  new Date(Date.UTC(2021, at, 1)).toISOString().slice(0, 7),
);

const isMonthEnd = (at: number) => dayAt(at + 1).endsWith("-01");

/** Makes two years of happenings, some thirty a month. */
export function makeTruth(random: Random): readonly TrueIncident[] {
  let people = random.below(1000);
  const person = (
    outcome: OutcomeCode,
    role: RoleCode,
    day: number,
    lives: boolean,
  ): TruePerson => {
    people += 1;
    const dies = !lives && outcome === "wounded" && random.chance(0.2);
    return {
      name: nameOf(people),
      role,
      group: random.chance(0.2) ? random.pick(["child", "woman"]) : null,
      from: random.chance(0.2)
        ? null
        : random.pick(["درعا", "درعا", "درعا", "السويداء", "حمص"]),
      outcome,
      isAttacker: false,
      died: dies
        ? {
            day: dayAt(day + 1 + random.below(40)),
            told: random.pick(["same", "own"]),
          }
        : null,
    };
  };
  const incidents: TrueIncident[] = [];
  for (let at = 0; at < 730; at++) {
    const count = random.below(3);
    for (let of = 0; of < count; of++) {
      const scene = random.pick(WHEEL);
      const governorate = random.pick([
        "درعا",
        "درعا",
        "درعا",
        "السويداء",
        "حمص",
      ]);
      const roles = [random.pick(ROLES), random.pick(ROLES)];
      const isDisputed = random.chance(0.1);
      const isAtLeast = !isDisputed && random.chance(0.05);
      const isAttempt =
        scene.type === "assassination" &&
        scene.subtype === undefined &&
        random.chance(0.25);
      const size = isAttempt ? 1 : 1 + random.below(3);
      // A number in dispute is told of one outcome and one role.
      const isPlain = isDisputed || isAtLeast;
      const outcome = random.pick(scene.outcomes);
      const persons = Array.from({ length: size }, () =>
        person(
          isAttempt
            ? "survived"
            : isPlain
              ? outcome
              : random.pick(scene.outcomes),
          isPlain ? roles[0]! : random.pick(roles),
          at,
          isPlain,
        ),
      );
      const bomber: TruePerson = {
        ...person("killed", "jihadist", at, true),
        group: null,
        isAttacker: true,
      };
      const width = random.chance(0.1) || isMonthEnd(at) ? random.below(4) : 0;
      const days = random.chance(0.03)
        ? null
        : random.chance(0.03)
          ? ([
              `${dayAt(at).slice(0, 4)}-01-01`,
              `${dayAt(at).slice(0, 4)}-12-31`,
            ] as const)
          : ([dayAt(at), dayAt(at + width)] as const);
      const delay = random.chance(0.1) ? 40 + random.below(60) : width + 1;
      incidents.push({
        number: incidents.length,
        type: scene.type,
        subtype: scene.subtype ?? null,
        status: isAttempt
          ? "attempted"
          : random.chance(0.04)
            ? random.pick(["alleged", "denied", "threatened"])
            : "occurred",
        days,
        documented: random.chance(0.15)
          ? dayAt(at + 20 + random.below(60))
          : null,
        reported: dayAt(at + delay),
        town: random.pick(TOWNS[governorate]!),
        governorate,
        persons:
          scene.type === "displacement"
            ? []
            : scene.type === "suicide_attack" && !isPlain
              ? [...persons, bomber]
              : persons,
        families: scene.type === "displacement" ? 1 + random.below(300) : 0,
        dispute:
          isDisputed && scene.type !== "displacement"
            ? [random.below(size + 1), random.below(4)]
            : null,
        isAtLeast: isAtLeast && scene.type !== "displacement",
        perpetrator: random.pick([
          null,
          ["unknown", "stated"],
          ["islamic-state", "claimed"],
          ["islamic-state", "suspected"],
          ["syrian-government", "accused"],
          ["syrian-government", "stated"],
          ["syrian-government", "denied"],
        ] as const),
        sources: 1 + random.below(3),
        after: null,
      });
    }
  }
  return [...incidents, ...foundLater(incidents, random)];
}

/** Some of the abducted are found killed, by execution or as bodies. */
function foundLater(
  incidents: readonly TrueIncident[],
  random: Random,
): readonly TrueIncident[] {
  const found: TrueIncident[] = [];
  for (const abduction of incidents) {
    const { type, status, days } = abduction;
    const isSure =
      type === "abduction" && status === "occurred" && days !== null;
    if (!isSure || !random.chance(0.5)) continue;
    const at = (Date.parse(days[1]) - Date.parse(dayAt(0))) / 86_400_000;
    const day = dayAt(at + 2 + random.below(30));
    const isExecution = random.chance(0.4);
    found.push({
      ...abduction,
      number: incidents.length + found.length,
      type: isExecution ? "execution" : "body_found",
      subtype: null,
      days: [day, day],
      documented: null,
      reported: day,
      persons: abduction.persons.map((one) => ({ ...one, outcome: "killed" })),
      dispute: null,
      isAtLeast: false,
      after: abduction.number,
    });
  }
  return found;
}

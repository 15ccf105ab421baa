import { isWord } from "../../languages/ar/view.js";
import { isKin } from "../groups/kin.js";
import { outcomeOf } from "../harms/harm.js";
import type { Reading } from "../reading.js";
import { fateOf } from "./fate-words.js";

/** Small words beside a name that tell what it is there for, folded. */
const SMALL: ReadonlySet<string> = new Set(
  "هم هما هن هو هي بينهم بينهما بينهن منهم منهما ضمنهم بين من عن علي الي في مع احدهم احدهما اولهم ابرزهم يدعي تدعي المدعو المدعوه اسمه اسمها كل ان ضد لدي عند يد قبل بعد بقياده قاد برئاسه الذي التي كان كانت باسم هويه اسماء عرف منهن".split(
    " ",
  ),
);
/** Things of a person, which an attack hits or mourners follow, folded. */
const OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    car: "سياره سيارت مركبه دراجه بسياره بدراجه بمركبه",
    home: "منزل بيت دار مكتب مزرعه محل",
    body: "جثه جثمان جثامين جنازه تشييع جثث رفات",
    mourn: "شيع شيعت شيعوا ودع ودعت نعي نعت زف زفت ينعي تنعي وري دفن ودعوا",
    funeral: "عزاء ذوو ذوي اسره عائله اهل اهالي اقارب",
    against: "استهداف استهدف استهدفت استهدفوا اغتيال هدف الهدف محاوله",
  }).flatMap(([kind, words]) =>
    words.split(" ").map((word): [string, string] => [word, kind]),
  ),
);

/** The kind of word at a token, as a name beside it is weighed by. */
export function nearWord(reading: Reading, at: number): string {
  const { keys } = reading.view;
  const key = keys[at];
  if (key === undefined) return "none";
  if (!isWord(reading.view, at)) return /^[،,:.()]$/u.test(key) ? key : "mark";
  const bare = key.replace(/^[وف](?=.{2})/u, "");
  const and = bare === key ? "" : "و";
  if (SMALL.has(key)) return key;
  if (SMALL.has(bare)) return and + bare;
  const own = OWN.get(bare) ?? OWN.get(bare.replace(/^[بل]/u, ""));
  if (own) return own;
  const fate = fateOf(key);
  if (fate) return `fate-${fate.outcome}`;
  if (isKin(reading, at)) return `${and}kin`;
  const cue = reading.cues.find((c) => c.from <= at && at < c.to);
  if (cue) {
    const harm = outcomeOf(cue.value.act) ?? "act";
    return `${harm}-${cue.value.form}`;
  }
  if (reading.nouns.has(at)) return `${and}person`;
  if (reading.dates.some((d) => d.from <= at && at < d.to)) return "date";
  if (reading.actors.some((a) => a.from <= at && at < a.to)) return "force";
  if (reading.people.some((p) => p.name.from <= at && at < p.name.to))
    return "name";
  return and || "word";
}

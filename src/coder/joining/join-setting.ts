import type { Draft } from "../drafts.js";
import type { Features } from "../evidence/feature-parts.js";
import { placesDiffer, placesMeet } from "./same-place.js";
import { datesDiffer } from "./tells-same.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Words that open a telling of something else. */
const TURNS =
  /^و?(كذلك|ايضا|كما|سياق|صعيد|جهه|جانب|ذلك|المقابل|الاثناء|غضون|موازاه|بالتوازي|بالتزامن|حين|فيما|بينما|اما|اخر|اخري|منفصل|متصل|سياقه)$/;

/** How the places and days of two tellings agree. */
export function settings(group: readonly Draft[], next: Draft): Features {
  const placed = group.filter((d) => d.place !== null);
  const differ =
    placed.length > 0 && placed.every((d) => placesDiffer(d.place, next.place));
  const dated = group.filter((d) => d.date?.interval);
  const disjoint = dated.some((d) => datesDiffer(d, next));
  const sameDay = dated.some(
    (d) =>
      next.date?.interval != null &&
      d.date?.interval?.start === next.date.interval.start &&
      d.date.interval.end === next.date.interval.end,
  );
  return {
    "place-none": flag(next.place === null),
    "place-new": flag(next.place !== null && placed.length === 0),
    "place-same": flag(
      group.some((d) => d.place !== null && d.place === next.place),
    ),
    "place-meets": flag(group.some((d) => placesMeet(d, next))),
    "place-differs": flag(differ),
    "date-none": flag(next.date === null),
    "date-new": flag(next.date !== null && dated.length === 0),
    "date-same": flag(sameDay),
    "date-differs": flag(disjoint),
  };
}

/** How the words before the telling turn to it. */
export function turn({ frame }: Draft, near: boolean): Features {
  const { keys } = frame.reading.view;
  const opening = keys.slice(frame.from, frame.from + 3);
  const first = frame.triggers[0]?.hit;
  return {
    turns: flag(opening.some((key) => TURNS.test(key))),
    "turns-near": flag(near && opening.some((key) => TURNS.test(key))),
    "opens-with-place": flag(/^و?(في|ب)/.test(keys[frame.from] ?? "") && !near),
    verb: flag(first?.value.form === "verb"),
    masdar: flag(first?.value.form === "masdar"),
    "masdar-near": flag(first?.value.form === "masdar" && near),
  };
}

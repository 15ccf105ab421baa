import type { PlaceReference } from "../model/index.js";
import type { Candidate } from "./allocation.js";
import { liesIn } from "./area.js";
import { becameKnownLater, contestedBy } from "./blocks.js";
import {
  add,
  inOrder,
  valuesOf,
  type CauseQuestion,
  type Found,
  type RegisterCause,
} from "./cause-candidates.js";
import { contributionsIn } from "./contributions.js";
import type { CountableRegister } from "./countable-register.js";
import {
  figureOfContribution,
  figureOfPortion,
  ownFigure,
  portionsFor,
} from "./own-figure.js";
import {
  addOtherDates,
  addUncounted,
  addUnknownRoles,
} from "./uncounted-causes.js";

function addLaterDeaths(
  register: CountableRegister,
  { own, area, period }: CauseQuestion,
  sign: 1 | -1,
  found: Found,
): void {
  const { line, rule } = own;
  if (line.measure !== "killed" || register.moves.length === 0) return;
  const now = line.laterDeaths ?? rule.laterDeaths;
  const laterDeaths = now === "incident" ? "death" : "incident";
  const other = { ...own, line: { ...line, laterDeaths } } as const;
  const before = ownFigure(register, own, area, period).byIncident;
  const after = ownFigure(register, other, area, period).byIncident;
  for (const incident of register.incidents) {
    const { id } = incident;
    const change = (after.get(id)?.best ?? 0) - (before.get(id)?.best ?? 0);
    add(found, incident, "later_death", change * sign, true);
  }
}

/**
 * Incidents by which a publisher can have counted more than the register.
 */
export function causesOfMore(
  register: CountableRegister,
  question: CauseQuestion,
): readonly Candidate<RegisterCause>[] {
  const { own, area, period } = question;
  const found: Found = new Map();
  const portions = portionsFor(register, own, area);
  const parts = contributionsIn(portions, period);
  for (const part of parts) {
    const { incident, inclusion } = part;
    if (inclusion === "possible" || inclusion === "too_wide") continue;
    const figure = figureOfPortion(part, own);
    add(found, incident, "disputed_count", figure.high - figure.best, true);
  }
  addUnknownRoles(register, question, found);
  addOtherDates(question, portions, found);
  addLaterDeaths(register, question, 1, found);
  const counted = new Set(portions.map(({ incident }) => incident.id));
  addUncounted(register, question, counted, found);
  return inOrder(found);
}

/** Incidents by which the register can have counted more than a publisher. */
export function causesOfFewer(
  register: CountableRegister,
  question: CauseQuestion,
): readonly Candidate<RegisterCause>[] {
  const { own, area, period, isToldByPublisher, isPublisherKnown } = question;
  const found: Found = new Map();
  const parts = contributionsIn(portionsFor(register, own, area), period);
  for (const part of parts) {
    const { incident, inclusion } = part;
    const { low, best } = figureOfPortion(part, own);
    if (figureOfContribution(part, own).best === 0) continue;
    add(found, incident, "disputed_count", best - low, true);
    if (inclusion === "later_half") add(found, incident, "date_range", best);
    if (becameKnownLater(incident, period))
      add(found, incident, "happened_earlier", best);
    if (contestedBy(register, incident).length > 0)
      add(found, incident, "contested", best);
    const types = valuesOf(incident.competing["/type"]);
    const isElsewhere = (
      valuesOf(incident.competing["/where"]) as PlaceReference[]
    ).some((place) => !liesIn(place, area));
    const known = own.line.in.map(({ type }) => type as unknown);
    if (types.some((type) => !known.includes(type)))
      add(found, incident, "type", best);
    if (isElsewhere) add(found, incident, "place", best);
    if (!isPublisherKnown || isToldByPublisher(incident)) continue;
    const isSingle = incident.independentSources <= 1;
    add(
      found,
      incident,
      isSingle ? "single_source" : "not_from_publisher",
      best,
    );
  }
  addLaterDeaths(register, question, -1, found);
  return inOrder(found);
}

import { useState } from "react";
import {
  MissedIncident,
  type MissedValue,
} from "../../parts/missed/missed-incident.js";
import {
  placeOfSelection,
  type ReportSpan,
} from "../../parts/missed/place-of-selection.js";
import { dayNear } from "../editing/field-editor.js";
import { suggestionsFor, type ValueOf } from "../queue/fields.js";
import type { ReviewItem } from "../queue/load-item.js";
import { SentenceChoice } from "./sentence-choice.js";

/**
 * A happening that the program missed in the reports of an incident: the words
 * that tell it first, selected before or by the number of their sentence.
 */
export function MissedHere({
  item,
  onDone,
  onCancel,
}: {
  readonly item: ReviewItem;
  readonly onDone: (place: ReportSpan, value: MissedValue) => void;
  readonly onCancel: () => void;
}) {
  const [place, setPlace] = useState<ReportSpan | null>(placeOfSelection);
  if (place === null)
    return (
      <SentenceChoice
        tellings={item.tellings}
        onChoose={setPlace}
        onCancel={onCancel}
      />
    );
  const told = item.tellings.find(({ report }) => report.key === place.report);
  return (
    <MissedIncident
      words={told?.report[place.in]?.slice(place.start, place.end)}
      around={{
        near: dayNear(item),
        country: item.incident.where.country,
        days: suggestionsFor(item, "when") as ValueOf<"when">[],
        places: suggestionsFor(item, "where") as ValueOf<"where">[],
      }}
      onDone={(value) => onDone(place, value)}
      onCancel={onCancel}
    />
  );
}

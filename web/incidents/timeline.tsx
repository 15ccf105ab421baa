import { Group, Text } from "@mantine/core";
import { useMemo, useRef, useState, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import type { IncidentFilter } from "../parts/incident-query.js";
import { Days, useNumbers } from "../parts/values.js";
import { binsOf } from "./bins.js";
import { isoDay, type IncidentColumns } from "./columns.js";
import classes from "./timeline.module.css";

interface TimelineProps {
  readonly columns: IncidentColumns;
  readonly shown: Int32Array;
  readonly change: (changes: Partial<IncidentFilter>) => void;
}

/** Height of the bars, in units of the drawing. */
const TALL = 100;

interface Drag {
  readonly from: number;
  readonly to: number;
}

/**
 * How many incidents began when. Time runs as the language is read; a stretch
 * that is drawn over becomes the period of the filter.
 */
export function Timeline({ columns, shown, change }: TimelineProps) {
  const { t } = useTranslation("incidents");
  const { direction } = useLanguage();
  const number = useNumbers();
  const bins = useMemo(() => binsOf(columns, shown), [columns, shown]);
  const box = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const most = bins.reduce((max, { count }) => Math.max(max, count), 1);
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isRtl = direction === "rtl";
  const placeOf = (index: number) => (isRtl ? bins.length - 1 - index : index);
  const binAt = ({ clientX }: PointerEvent): number => {
    const drawn = box.current!.getBoundingClientRect();
    const share = (clientX - drawn.x) / drawn.width;
    const place = Math.floor(share * bins.length);
    return placeOf(Math.min(Math.max(place, 0), bins.length - 1));
  };
  const end = () => {
    if (drag === null) return;
    const [a, b] = [bins[drag.from]!, bins[drag.to]!];
    setDrag(null);
    change({
      from: isoDay(Math.min(a.first, b.first)) ?? undefined,
      to: isoDay(Math.max(a.last, b.last)) ?? undefined,
    });
  };
  const isIn = (index: number) =>
    drag !== null &&
    index >= Math.min(drag.from, drag.to) &&
    index <= Math.max(drag.from, drag.to);
  const [starts, ends] = [isoDay(first.first) ?? "", isoDay(last.last) ?? ""];
  return (
    <figure className={classes["figure"]}>
      <svg
        ref={box}
        className={classes["bars"]}
        viewBox={`0 0 ${bins.length} ${TALL}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("timeline", { starts, ends, most: number(most) })}
        onPointerDown={(event) => {
          // A drag goes on where the pointer leaves the bars.
          event.currentTarget.setPointerCapture(event.pointerId);
          const from = binAt(event);
          setDrag({ from, to: from });
        }}
        onPointerMove={(event) => {
          if (drag !== null) setDrag({ ...drag, to: binAt(event) });
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {bins.map(({ first: day, count }, index) => {
          const tall = (count / most) * TALL;
          return (
            <rect
              key={day}
              x={placeOf(index) + 0.08}
              y={TALL - tall}
              width={0.84}
              height={tall}
              className={classes[isIn(index) ? "chosen" : "bar"]}
            />
          );
        })}
      </svg>
      <Group justify="space-between" component="figcaption">
        <Text size="xs" c="dimmed">
          <Days starts={starts} />
        </Text>
        <Text size="xs" c="dimmed">
          {t("timelineHint")}
        </Text>
        <Text size="xs" c="dimmed">
          <Days starts={ends} />
        </Text>
      </Group>
    </figure>
  );
}

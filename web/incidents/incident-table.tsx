import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { IncidentColumns } from "./columns.js";
import { IncidentRow } from "./incident-row.js";
import classes from "./incident-table.module.css";

const ROW_PIXELS = 38;

const HEADS = [
  "day",
  "type",
  "place",
  "result",
  "victims",
  "sources",
  "state",
] as const;

/** Steps of the keys that move among rows. */
const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

interface TableProps {
  readonly columns: IncidentColumns;
  /** Numbers of the incidents, in their order. */
  readonly shown: Int32Array;
}

/** Rows of any number: those in sight alone are drawn. */
export function IncidentTable({ columns, shown }: TableProps) {
  const { t } = useTranslation("incidents");
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [, go] = useLocation();
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });
  const at = Math.min(current, Math.max(0, shown.length - 1));
  const open = (row: number) => {
    const number = shown[row];
    if (number !== undefined) go(`/${columns.id[number]}`);
  };
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") return open(at);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + step, 0), shown.length - 1);
    setCurrent(next);
    rows.scrollToIndex(next);
  };
  return (
    <div
      ref={frame}
      className={classes["frame"]}
      role="table"
      aria-label={t("title")}
      aria-rowcount={shown.length + 1}
      tabIndex={0}
      onKeyDown={move}
    >
      <div role="rowgroup">
        <div
          role="row"
          className={`${classes["row"]} ${classes["head"]}`}
          aria-rowindex={1}
        >
          {HEADS.map((head) => (
            <div role="columnheader" key={head} className={classes["cell"]}>
              {t(`head.${head}`)}
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={classes["body"]}
        style={{ blockSize: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            role="row"
            key={columns.id[shown[index]!]}
            aria-rowindex={index + 2}
            {...(index === at ? { "data-current": true } : {})}
            className={`${classes["row"]} ${classes["line"]}`}
            style={{
              blockSize: ROW_PIXELS,
              transform: `translateY(${start}px)`,
            }}
            onClick={() => open(index)}
          >
            <IncidentRow columns={columns} at={shown[index]!} />
          </div>
        ))}
      </div>
    </div>
  );
}

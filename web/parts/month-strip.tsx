import { Group, Text } from "@mantine/core";
import { NO_DAY, isoDay, type IncidentColumns } from "../incidents/columns.js";
import classes from "./month-strip.module.css";
import { Ltr, Num } from "./values.js";

const MONTH_LENGTH = "2021-02".length;
const YEAR_MONTHS = 12;
/** Widest that a month is drawn, and least room for the two dates, in rem. */
const MONTH_WIDTH = 1.5;
const LEAST_WIDTH = 12;

const monthNumber = (month: string): number => {
  const [year, of] = month.split("-").map(Number);
  return year! * YEAR_MONTHS + of! - 1;
};

const monthOf = (number: number): string =>
  `${Math.floor(number / YEAR_MONTHS)}-${String((number % YEAR_MONTHS) + 1).padStart(2, "0")}`;

/** Months from the first to the last that has an incident, each with its count. */
function countsByMonth(
  columns: IncidentColumns,
  shown: readonly number[],
): readonly { readonly month: string; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const at of shown) {
    if (columns.starts[at] === NO_DAY) continue;
    const month = monthNumber(
      isoDay(columns.starts[at]!)!.slice(0, MONTH_LENGTH),
    );
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    month: monthOf(first + at),
    count: counts.get(first + at) ?? 0,
  }));
}

/** Incidents month by month as bars; each says its month and number. */
export function MonthStrip({
  columns,
  shown,
}: {
  readonly columns: IncidentColumns;
  readonly shown: readonly number[];
}) {
  const months = countsByMonth(columns, shown);
  const most = Math.max(1, ...months.map(({ count }) => count));
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const width = Math.max(LEAST_WIDTH, months.length * MONTH_WIDTH);
  return (
    <div dir="ltr" style={{ maxInlineSize: `${width}rem` }}>
      <ul className={classes["strip"]}>
        {months.map(({ month, count }) => (
          <li
            key={month}
            data-count={count}
            title={`${month}: ${count}`}
            aria-label={`${month}: ${count}`}
            style={{ blockSize: `${(count / most) * 100}%` }}
          />
        ))}
      </ul>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          <Ltr>{first.month}</Ltr>
        </Text>
        <Text size="xs" c="dimmed">
          ↑ <Num value={most} />
        </Text>
        <Text size="xs" c="dimmed">
          <Ltr>{last.month}</Ltr>
        </Text>
      </Group>
    </div>
  );
}

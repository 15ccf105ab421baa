import type { Direction } from "./date-words.js";
import type { MonthCalendar } from "./month-names.js";

/** A day of a month as told. */
export interface ToldDay {
  readonly to: number;
  readonly day: number;
  readonly lastDay: number;
  readonly month: number | null;
  readonly calendar: MonthCalendar;
  readonly year: number | null;
  readonly explicitYear: boolean;
  readonly direction: Direction | null;
  /**
   * Which month a bare «الشهر» means: of publication, before it, after it, or
   * told; `latest` where only the day is told («يوم 27»).
   */
  readonly monthOf:
    "told" | "published" | "previous" | "next" | "latest" | null;
}

/** Whether a number can be a day of a month. */
export const isDayNumber = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= 31;

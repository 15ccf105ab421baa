import { z } from "zod";
import type { ReleasedIncident } from "../../release/index.js";

/** What the register shows where reports differ on a number. */
const shownSchema = z.object({
  low: z.int().nonnegative().nullable().optional(),
  best: z.int().nonnegative().nullable().optional(),
  high: z.int().nonnegative().nullable().optional(),
  open: z.boolean().optional(),
});

/** The lowest, best and highest number of killed; null for what is not told. */
export interface ShownDeaths {
  readonly low: number | null;
  readonly best: number | null;
  /** Null too where the highest is open. */
  readonly high: number | null;
}

/** The number of killed that reports together tell; null where none differ. */
export function shownCasualties({
  competing,
}: ReleasedIncident): ShownDeaths | null {
  const parsed = shownSchema.safeParse(competing["/casualties/killed"]?.shown);
  if (!parsed.success || parsed.data.best == null) return null;
  const { low = null, best, high = null, open = false } = parsed.data;
  return { low, best, high: open ? null : high };
}

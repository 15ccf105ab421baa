import { z } from "zod";

/** Rows of a page where nobody says how many. */
const PAGE_LENGTH = 50;
/** Rows of a page at most. */
const LONGEST_PAGE = 500;

/** How many rows, and after which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(PAGE_LENGTH),
  /** What `next` of the page before says. */
  after: z.string().min(1).max(500).optional(),
};

/** A page of rows; `next` is null after the last. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), next: z.string().nullable() });

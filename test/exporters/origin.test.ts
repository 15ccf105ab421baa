import { expect, test } from "vitest";
import { shownFilter } from "../../src/exporters/origin.js";

const FILTER = { from: "2023-05-01", actor: "سالم العوض", place: "درعا" };

test("whom an office asked for is told to nobody else", () => {
  const isPlaceName = (name: string) => name === "درعا";
  expect(shownFilter(FILTER, { audience: "public", isPlaceName })).toEqual({
    ...FILTER,
    actor: "withheld",
  });
  expect(shownFilter(FILTER, { audience: "partner" })).toEqual({
    from: "2023-05-01",
    actor: "withheld",
    place: "withheld",
  });
  expect(shownFilter(FILTER, { audience: "internal" })).toEqual(FILTER);
  // An incident that was asked for may be one of which nobody may know.
  const id = `inc-${"0".repeat(32)}`;
  expect(shownFilter({ id }, { audience: "public" })).toEqual({
    id: "withheld",
  });
});

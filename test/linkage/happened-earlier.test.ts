import { describe, expect, it } from "vitest";
import { happenedEarlier } from "../../src/linkage/index.js";
import { register, told } from "./fictional-persons.js";

const NAME = "رائف نديم الصعيدي";

describe("happenedEarlier", () => {
  const may = { start: "2023-05-01", end: "2023-05-31" };
  const found = (day: string, published: string, more = {}) =>
    happenedEarlier(
      register([told("a", { name: NAME, day, published, incident: more })])
        .incidents,
      may,
    );

  it("holds what May reports and April or earlier saw", () => {
    expect(found("2023-04-30", "2023-05-01")).toMatchObject([
      { by: "reported", occurred: { end: "2023-04-30" } },
    ]);
    expect(found("2014-01-01", "2023-05-20")).toHaveLength(1);
  });

  it("leaves out May's own, other months' and the undated", () => {
    expect(found("2023-05-01", "2023-05-01")).toEqual([]);
    expect(found("2023-04-30", "2023-06-01")).toEqual([]);
    const open = { start: null, end: null, precision: "unknown" };
    expect(found("2023-04-30", "2023-05-01", { when: open })).toEqual([]);
    const both = { start: "2023-04-20", end: "2023-05-02", precision: "range" };
    expect(found("2023-04-20", "2023-05-03", { when: both })).toEqual([]);
  });
});

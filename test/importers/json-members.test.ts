import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonMembers } from "../../src/importers/json-members.js";

test("members stand as in the source, repeated ones too", () => {
  const json =
    '{"a":{"b":"},\\""}, "a" : [1,{"c":2}],"id":12345678901234567890}';
  const members = jsonMembers(json);
  expect(members.map(({ key }) => key)).toEqual(["a", "a", "id"]);
  expect(
    members.map(({ start, end }) => json.slice(start, end).trim()),
  ).toEqual(['{"b":"},\\""}', '[1,{"c":2}]', "12345678901234567890"]);
});

test("keys are those of JSON.parse for any object", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      for (const indent of [0, 2]) {
        const json = JSON.stringify(object, null, indent);
        const members = jsonMembers(json);
        expect(members.map(({ key }) => key)).toEqual(Object.keys(object));
        const values = members.map(({ start, end }) =>
          JSON.stringify(JSON.parse(json.slice(start, end))),
        );
        expect(values).toEqual(
          Object.values(object).map((value) => JSON.stringify(value)),
        );
      }
    }),
  );
});

import { describe, expect, it } from "vitest";
import { roleText } from "../../../src/exporters/register-page/value-text.js";
import type { ActorRole } from "../../../src/model/index.js";
import { plainText } from "./plain-text.js";

const context = {
  findActor: (id: string) => ({
    name: id === "army" ? "الجيش السوري" : id,
    parent: null,
    pseudo: false,
  }),
  chains: [["مصدر محلي", "قريب للضحية"]],
  outlets: ["شبكة الجنوب"],
};

const shown = (role: ActorRole, own = context) =>
  plainText(roleText(role, own).source);

describe("actors on the page", () => {
  it.for(["accused", "suspected", "claimed", "denied"] as const)(
    "%s never stands without who says it",
    (basis) => {
      const role = { id: null, name: "فلان", basis };
      expect(shown(role)).toMatch(/بحسب.* مصدر محلي .*قريب للضحية/);
      const bare = { ...context, chains: [] };
      expect(shown(role, bare)).toMatch(/بحسب.*شبكة الجنوب/);
      const own = { ...role, sources: [["ناشطون"]] };
      expect(shown(own)).toMatch(/بحسب.*ناشطون/);
      expect(shown(own)).not.toContain("مصدر محلي");
    },
  );

  it("keeps the words and adds the neutral name", () => {
    const role = { id: "army", name: "قوات الأسد", basis: "stated" } as const;
    expect(shown(role)).toMatch(/^قوات الأسد .*الجيش السوري.*مذكور/);
  });
});

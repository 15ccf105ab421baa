import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** A report that tells of a conflict, so that its people are printed. */
const KILLED = "قُتل مدني برصاص مجهولين في بلدة نصيب بريف درعا أمس.";

/** Actor of a person whom a report names; undefined when nobody is so named. */
function actorOf(text: string, name: string): string | null | undefined {
  const { people } = codeText(`${KILLED} ${text}`);
  return people.find((one) => one.name === name)?.actor;
}

describe("to whom a person belongs", () => {
  test.for([
    // A bare rank is of the state of which the report speaks.
    [
      "وقال العقيد ماهر السلامة من قوات النظام إن الطريق أُغلق.",
      "ماهر السلامة",
      "sy-army-assad",
    ],
    [
      "وقصفت قوات النظام البلدة، وأصيب فيها الجندي سالم المحمود.",
      "سالم المحمود",
      "sy-gov-assad",
    ],
    [
      "وقصفت قوات النظام البلدة، وأصيب فيها العقيد سالم المحمود.",
      "سالم المحمود",
      "sy-gov-assad",
    ],
    // Who goes with somebody belongs where he does.
    [
      "وقُتل القيادي في قوات النظام ماهر السلامة ومرافقه سالم المحمود بعبوة ناسفة.",
      "سالم المحمود",
      "sy-army-assad",
    ],
    // A sheikh where tribes are spoken of.
    [
      "وتوسط وجهاء العشائر بين الطرفين، وقال الشيخ نواف الطحان إن الهدنة قائمة.",
      "نواف الطحان",
      "tribes",
    ],
    ["وقال الشيخ القبلي نواف الطحان إن الهدنة قائمة.", "نواف الطحان", "tribes"],
  ] as const)("%s", ([text, name, actor]) => {
    expect(actorOf(text, name)).toBe(actor);
  });

  test.for([
    // The post names a body that is none of the state's.
    [
      "وقصفت قوات النظام البلدة، ونفى قائد القوة المشتركة العقيد ماهر السلامة ذلك.",
      "ماهر السلامة",
    ],
    [
      "وقصفت قوات النظام موقعاً لتجمع السنابل، وقال الناطق باسمه النقيب ماهر السلامة إنه رد.",
      "ماهر السلامة",
    ],
    [
      "وقُتل القيادي في قوات النظام ماهر السلامة وجاره سالم المحمود بعبوة ناسفة.",
      "سالم المحمود",
    ],
    // A soldier of long ago.
    [
      "وقصفت قوات النظام البلدة، ونعى أهلها العقيد المنشق ماهر السلامة.",
      "ماهر السلامة",
    ],
    // Sheikhs of mosques, and where no tribe is spoken of.
    [
      "ودعا وجهاء العشائر إلى الهدوء، وصلى عليه الشيخ نواف الطحان إمام المسجد.",
      "نواف الطحان",
    ],
    ["وقال الشيخ نواف الطحان إن الطريق أُغلق.", "نواف الطحان"],
  ] as const)("nobody tells: %s", ([text, name]) => {
    expect(actorOf(text, name)).toBeNull();
  });
});

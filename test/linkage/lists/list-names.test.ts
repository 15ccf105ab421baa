import { describe, expect, test } from "vitest";
import {
  compareListNames,
  listNameKeys,
  readListName,
  spellingIndex,
} from "../../../src/linkage/lists/list-names.js";
import {
  latinPattern,
  latinSkeleton,
} from "../../../src/linkage/lists/latin-words.js";

describe("Latin spellings of an Arabic word", () => {
  test.for([
    ["محمد", "mohammed muhamad mohamad mohammad"],
    ["محمود", "mahmoud mahmud"],
    ["حسين", "hussein husayn hussain hossein"],
    ["حسن", "hassan hasan"],
    ["علي", "ali aly"],
    ["علاء", "alaa ala"],
    ["عمر", "omar umar"],
    ["عمار", "ammar"],
    ["يوسف", "youssef yusuf yousef"],
    ["لؤي", "louay luay"],
    ["وائل", "wael"],
    ["زياد", "ziad ziyad"],
    ["عدي", "uday oday"],
    ["رائد", "raed"],
    ["فؤاد", "fouad fuad"],
    ["قصي", "qusay"],
    ["قاسم", "qassem qasim"],
    ["حمزة", "hamza"],
    ["عبيدة", "obaida ubayda"],
    ["معاذ", "muath moaz"],
    ["ثائر", "thaer"],
    ["مصطفى", "mustafa moustafa"],
    ["عبدرحمن", "abdulrahman abdrahman"],
    ["عبدالله", "abdullah abdallah"],
    ["زعبي", "zoubi zubi zoabi"],
    ["مسالمة", "masalma masalmeh"],
    ["نوى", "nawa"],
    ["صنمين", "sanamayn sanamein"],
    ["قنيطرة", "quneitra"],
  ] as const)("%s: %s", ([arabic, latin]) => {
    const pattern = latinPattern(arabic);
    for (const word of latin.split(" "))
      expect([word, pattern.test(word)]).toEqual([word, true]);
  });

  test.for([
    ["محمد", "mahmoud ahmad hamid"],
    ["محمود", "mohamed hamoud"],
    ["حسن", "hussein hussain hassoun"],
    ["حسين", "hassan hasan"],
    ["علي", "alaa adel"],
    ["علاء", "ali"],
    ["عمر", "amer ammar"],
    ["عامر", "omar"],
    ["عمار", "omar"],
    ["خالد", "khalil walid"],
    ["سليم", "salam salman"],
    ["كريم", "akram karam"],
    ["جمال", "jamil kamal"],
    ["نصر", "nasser"],
    ["حمد", "hamid"],
    ["زيد", "ziad"],
    ["عيسى", "musa"],
    ["طفس", "tasil"],
    ["سعيد", "saad"],
  ] as const)("%s is not: %s", ([arabic, latin]) => {
    const pattern = latinPattern(arabic);
    for (const word of latin.split(" "))
      expect([word, pattern.test(word)]).toEqual([word, false]);
  });

  test("a long word of vowels is judged at once", () => {
    expect(latinPattern("اويايوايويا").test("aeiou".repeat(40))).toBe(false);
  });
});

const named = (text: string) => readListName(text)!;

describe("names across scripts", () => {
  test.for([
    ["محمد خالد الحامد", "Mohammad Khaled Al-Hamed", "full"],
    ["محمد الحامد", "Mohammad Hamed", "part"],
    ["محمد خالد الحامد", "Mohammad al-Hamed", "part"],
    ["عبد الرحمن المصري", "Abdul Rahman al-Masri", "part"],
    ["أبو علي المصري", "Abu Ali al-Masri", "part"],
    ["صلاح الدين المحمد", "Salah al-Din al-Muhammad", "part"],
    ["أحمد بن علي السالم", "Ahmad bin Ali al-Salem", "full"],
    ["محمد سامر الحامد", "Mohammad Khaled Al-Hamed", "fathers_differ"],
    ["محمد الحامد", "Mahmoud Al-Hamed", "differ"],
    ["حسن الحامد", "Hussein al-Hamed", "differ"],
    ["محمد", "Mohammad", "weak"],
    ["أبو علي المصري", "Ali al-Masri", "differ"],
  ] as const)("%s / %s: %s", ([arabic, latin, expected]) => {
    const [a, b] = [named(arabic), named(latin)];
    expect(compareListNames(a, b)).toBe(expected);
    expect(compareListNames(b, a)).toBe(expected);
  });

  test("names that can agree share a key", () => {
    const [a, b] = [named("يوسف رائد الصالح"), named("Youssef al-Saleh")];
    const spellings = spellingIndex([a, b]);
    const keys = listNameKeys(b, spellings);
    expect(listNameKeys(a, spellings).some((key) => keys.includes(key))).toBe(
      true,
    );
  });

  test("two Latin spellings meet by their consonants", () => {
    expect(latinSkeleton("mohammed")).toBe(latinSkeleton("muhamad"));
    expect(latinSkeleton("khaled")).not.toBe(latinSkeleton("khalil"));
    expect(
      compareListNames(
        named("Mohammed Khaled Hamed"),
        named("Muhamad Khalid Hamid"),
      ),
    ).toBe("full");
  });
});

import { describe, expect, it } from "vitest";
import { joinWrapped } from "../../../src/importers/mail/join-wrapped.js";
import { repeatedDay } from "../../../src/importers/mail/mail-date.js";
import { mailText } from "../../../src/importers/mail/mail-text.js";
import { bareSubject } from "../../../src/importers/mail/mail-words.js";

const own = (body: string, subject = "") => mailText(body, subject).text;

describe("mail: answers", () => {
  it.for([
    "On Tue, Apr 12, 2016 at 9:30 PM, Salem <s@example.org> wrote:\n> قديم\n> أقدم",
    "On Tue, Apr 12, 2016 at 9:30 PM, Salem\n<s@example.org> wrote:\n\n> قديم",
    "في الثلاثاء، 12 أبريل 2016 في 9:30 م كتب سالم <s@example.org>:\n> قديم".replace(
      "كتب سالم <s@example.org>",
      "سالم <s@example.org> كتب",
    ),
    "في 12 أبريل 2016 في 9:30 م تمت كتابة ما يلي بواسطة \u202bسالم\u202c <s@example.org>:\n> قديم",
    "في ٩:٣٠ م، ‏سالم ‏<s@example.org>‏ كتب:\nقديم دون علامة",
    "-----Original Message-----\nFrom: Salem\nSent: Tuesday\nTo: B\nSubject: خبر\n\nقديم",
    "-------- الرسالة الأصلية --------\nمن: سالم\nالتاريخ: 12 أبريل\nالموضوع: خبر\n\nقديم",
  ])("leaves out what is answered: %s", (quoted) => {
    expect(own(`الجواب هنا.\n\n${quoted}`, "Re: خبر")).toBe("الجواب هنا.");
  });

  it("keeps answers between quoted lines", () => {
    expect(own("> كم عددهم؟\nثلاثة.\n> أين؟\nفي الهناء.")).toBe(
      "ثلاثة.\nفي الهناء.",
    );
  });

  it("keeps what is quoted where nothing else stands", () => {
    expect(own("> قُتل ثلاثة\n> في الهناء")).toBe("قُتل ثلاثة\nفي الهناء");
  });

  it.for([
    "وكتب الناشط سالم في 12 نيسان 2016 على صفحته:\nقُتل ثلاثة أشخاص.",
    "قال المراسل: كتب:\nنص",
    "في 9:30 مساء كتب:\nقُتل ثلاثة",
  ])("cuts nothing from news that tells who wrote: %s", (news) => {
    expect(own(`مقدمة.\n${news}`)).toBe(`مقدمة.\n${news}`);
  });
});

describe("mail: signatures", () => {
  it.for([
    "-- \nسالم الفرضي\n0900000000",
    "أُرسلت من الـ iPhone",
    "Sent from my Galaxy",
    "________________________________\nقائمة الهناء\nhttps://lists.example.org/",
  ])("leaves out %s", (signature) => {
    expect(own(`قُتل ثلاثة.\n\n${signature}`)).toBe("قُتل ثلاثة.");
  });

  it.for([
    "--\n" + "سطر\n".repeat(30).trim(),
    "أُرسلت من المدينة قوافل المساعدات إلى الريف الشرقي صباح اليوم التالي للقصف",
    "________________________________\nتتمة الخبر في الصفحة الثانية",
  ])("keeps what only looks like one: %s", (tail) => {
    expect(own(`قُتل ثلاثة.\n${tail}`)).toContain(tail.split("\n").at(-1));
  });
});

describe("mail: what was passed on", () => {
  it.for([
    "---------- Forwarded message ---------\nFrom: B <b@example.org>\nDate: Tue, Apr 12, 2016 at 9:30 PM\nSubject: بيان\nTo: <c@example.org>\n\n\nقُتل ثلاثة.",
    "---------- رسالة محوّلة ----------\nمن: ب <b@example.org>\nالتاريخ: Tue, Apr 12, 2016 at 9:30 PM\nالموضوع: بيان\nإلى: ج\n\nقُتل ثلاثة.",
    "Begin forwarded message:\n\n> From: B <b@example.org>\n> Date: Tue, Apr 12, 2016 at 9:30 PM\n> Subject: بيان\n> \n> قُتل ثلاثة.",
  ])("keeps its text and tells its subject and day: %s", (mail) => {
    expect(mailText(mail, "Fwd: بيان")).toEqual({
      text: "قُتل ثلاثة.",
      passed: [{ subject: "بيان", date: "Tue, Apr 12, 2016 at 9:30 PM" }],
    });
    const noted = mailText(`للتوثيق\n-- \nسالم\n\n${mail}`, "Fwd: بيان");
    expect(noted.text).toBe("للتوثيق\n\nقُتل ثلاثة.");
  });

  it("tells two hands apart, the outer first", () => {
    const block = (subject: string) =>
      `From: x\nSent: 12 April 2016\nTo: y\nSubject: ${subject}\n`;
    const mail = `${block("FW: بيان")}\n${block("بيان")}\nقُتل ثلاثة.`;
    expect(mailText(mail, "FW: FW: بيان")).toMatchObject({
      text: "قُتل ثلاثة.",
      passed: [{ subject: "FW: بيان" }, { subject: "بيان" }],
    });
  });

  it("leaves out what a passed-on answer had answered", () => {
    const block = (subject: string) =>
      `From: x\nSent: 12 April 2016\nTo: y\nSubject: ${subject}\n`;
    const mail = `${block("RE: سؤال")}\nقُتل ثلاثة.\n\n${block("سؤال")}\nكم؟`;
    expect(own(mail, "FW: سؤال")).toBe("قُتل ثلاثة.");
  });

  it("does not take lines with colons for headers", () => {
    const text = "من: المراسل\nقُتل ثلاثة.\nإلى: المكتب";
    expect(mailText(text, "")).toEqual({ text, passed: [] });
  });

  it.for([
    ["Fwd: Re: بيان", "بيان"],
    ["رد: تحويل: بيان", "بيان"],
    ["درعا: قصف", "درعا: قصف"],
  ])("the subject %s is %s", ([subject, title]) => {
    expect(bareSubject(subject ?? "")).toBe(title);
  });

  it.for([
    ["Tue, Apr 12, 2016 at 9:30 PM", "2016-04-12"],
    ["الثلاثاء، ١٢ أبريل ٢٠١٦ في ٩:٣٠ م", "2016-04-12"],
    ["12 كانون الثاني 2016", "2016-01-12"],
    ["2016-04-12 21:30", "2016-04-12"],
    ["12/04/2016 21:30", null],
    ["Tuesday 9:30 PM", null],
  ] as const)("its day %s is %s", ([date, day]) => {
    expect(repeatedDay(date)).toBe(day);
  });
});

describe("mail: lines that a program broke", () => {
  const words =
    "قُتل ثلاثة أشخاص وأصيب آخرون بجروح متفاوتة في قصف مدفعي على البلدة".split(
      " ",
    );
  const long = Array.from(
    { length: 60 },
    (_, at) => words[at % words.length],
  ).join(" ");

  const filled = (text: string, width: number) => {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else lines.push(word);
    }
    return lines.join("\n");
  };

  it.for([60, 72, 76])(
    "joins lines that were filled to %i columns",
    (width) => {
      const text = `${filled(long, width)}\n\n${filled(long, width)}`;
      expect(joinWrapped(text)).toBe(`${long}\n\n${long}`);
    },
  );

  it("leaves lines that a person ended", () => {
    const list =
      "القتلى:\nسالم الفرضي\nعمر النموذجي\nثلاثة آخرون لم تُعرف أسماؤهم بعد في البلدة القريبة";
    expect(joinWrapped(list)).toBe(list);
  });
});

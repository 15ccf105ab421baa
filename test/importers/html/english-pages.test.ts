import { describe, expect, it } from "vitest";
import { extracted } from "./page-fields.js";

const TITLE = "Two teachers shot dead on the road to Ashdale";
const FIRST =
  "Two teachers were shot dead on Monday evening when gunmen opened fire on their bus south of Ashdale.";
const SECOND =
  "A farmer who lives beside the road said that he had heard six shots and then a motorcycle.";
const THIRD =
  "No group has said that it was behind the killing, and the police have arrested nobody.";

function read(inside: string, after = "", under = "") {
  return extracted(
    `<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title></head><body><div class="page"><h1>${TITLE}</h1>${under}<div class="text">${inside}</div></div>${after}</body></html>`,
  );
}
const paragraphs = (...lines: readonly string[]) =>
  lines.map((line) => `<p>${line}</p>`).join("");
const text = [FIRST, SECOND, THIRD].join("\n");

describe("pages in English", () => {
  it("leaves out comments that are longer than the text", () => {
    const comment = `<div><b>kev</b><p>${"They should bring back the old police box on the corner. ".repeat(6)}</p></div>`;
    const comments = `<div class="cm"><h3>Comments (2)</h3>${comment}${comment}</div>`;
    const body = paragraphs(FIRST, SECOND, THIRD);
    expect(read(body, comments)).toMatchObject({ text });
  });

  it("leaves out a box amid the text that asks for an address", () => {
    const box =
      "<div class='z9'><div>The Briefing</div><div>Five things to know, each morning at seven.</div><button>Sign up</button></div>";
    const body = `${paragraphs(FIRST)}${box}${paragraphs(SECOND, THIRD)}`;
    expect(read(body)).toMatchObject({ text });
  });

  it("keeps the paragraph over the text and the headings within", () => {
    const under = `<div class="opener"><p class="dek">Ten years on, three villages still argue over who was left behind.</p></div>`;
    const body = `${paragraphs(FIRST)}<div class="w"><h2>“We heard six shots”</h2></div>${paragraphs(SECOND, THIRD)}`;
    expect(read(body, "", under)).toMatchObject({
      text: [
        "Ten years on, three villages still argue over who was left behind.",
        FIRST,
        "“We heard six shots”",
        SECOND,
        THIRD,
      ].join("\n"),
    });
  });

  it("reads a live page, whose entries each have buttons to share", () => {
    const entries = [FIRST, SECOND, THIRD].map(
      (line, at) =>
        `<article><p><time datetime="2023-02-14T1${at}:05:00Z">1${at}.05</time></p><p>${line}</p><div><a href="#">Share on Facebook</a> <a href="#">Share on Twitter</a></div></article>`,
    );
    expect(read(entries.join(""))).toMatchObject({
      text: `10.05\n${FIRST}\n11.05\n${SECOND}\n12.05\n${THIRD}`,
    });
  });

  it("names who posted it by the card of a blog", () => {
    const card =
      "<div>Posted by <span class='post-author vcard'><span class='fn'>Irina V.</span></span> at 6:22 PM</div>";
    const body = paragraphs(FIRST, SECOND, THIRD);
    expect(read(body, card)).toMatchObject({ text, author: "Irina V." });
  });
});

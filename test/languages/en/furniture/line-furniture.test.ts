import { describe, expect, it } from "vitest";
import { englishFurniture } from "../../../../src/languages/en/furniture/line-furniture.js";

describe("words of English pages that are no article", () => {
  it.for([
    ["Comments (4)", "comments"],
    ["Leave a reply", "comments"],
    ["Most read", "related"],
    ["You may also like", "related"],
    ["Latest press releases", "related"],
    ["READ MORE: Bridge vote put off", "related"],
    ["Filed under: Harbour, Transport", "tags"],
    ["Follow us on Telegram for the latest", "follow"],
    ["Sign up for our morning letter", "follow"],
    ["Press office, telephone 555 0199", "follow"],
    ["Copyright 2016 The Evening Sheet. All rights reserved.", "rights"],
    ["5 min read", "facts"],
    ["Published: 12 July 2015", "facts"],
    ["Updated on Mon 4 May 2020", "facts"],
    ["By Ray Tobin", "byline"],
    ["By Nora Vale, June 17, 2004", "byline"],
    ["By Nora Vale and Ray Tobin", "byline"],
    ["Reporting by Nora Vale", "byline"],
    ["Nora Vale is a reporter in the south.", "author"],
    ["Photo: Ray Tobin", "picture"],
    ["Skip to main content", "navigation"],
    ["Advertisement", "advert"],
    ["Share on Facebook Share on Twitter", "share"],
  ])("%s is %s", ([line = "", kind]) => {
    expect(englishFurniture(line)?.kind).toBe(kind);
  });

  it.for([
    "By Monday evening the army had left the town.",
    "By early June the number of dead had reached 40 people.",
    "Published figures show that 12 civilians were killed in June.",
    "Photographs show the body of a man beside the well.",
    "More than forty people were held in the school.",
    "Comments by the minister were met with anger in the camp.",
    "The source of the fire is not known.",
    "Share prices fell after the blast at the refinery.",
    "Next to the market stood a second bomber.",
    "قُتل مدنيان في انفجار عبوة ناسفة.",
  ])("%s may be telling", (line) => {
    expect(englishFurniture(line)).toBeNull();
  });
});

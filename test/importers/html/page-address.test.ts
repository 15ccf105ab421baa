import { describe, expect, it } from "vitest";
import { extractPage } from "../../../src/importers/html/extract-page.js";
import { readPageTree } from "../../../src/importers/html/page-tree.js";
import { extracted, fieldsOf, pageWith } from "./page-fields.js";

const url = "https://alsahl.example/news/4711";

describe("the address of a page", () => {
  it("is what SingleFile notes inside the root element", () => {
    const comment = `<!--\n Page saved with SingleFile \n url: ${url} \n-->`;
    const html = pageWith({}).replace("<head>", `${comment}<head>`);
    expect(extracted(html)).toMatchObject({ url });
  });

  it("is no link that names another page each time it is followed", () => {
    for (const [link, address] of [
      ["news/4711", "https://alsahl.example/a/b"],
      ["/news/4711", "https://alsahl.example/news/4711"],
      ["?id=7", "https://alsahl.example/a/b?id=7"],
    ] as const) {
      const head = `<link rel="canonical" href="${link}">`;
      const tree = readPageTree(pageWith({ head }));
      const read = extractPage(tree!, "https://alsahl.example/a/b");
      expect(read.ok && [link, read.value.url]).toEqual([link, address]);
    }
  });

  it("is a canonical link read against the base", () => {
    const head =
      '<base href="https://alsahl.example/"><link rel="canonical" href="/news/4711">';
    expect(fieldsOf({ head })).toMatchObject({ url });
  });

  it("is a base that names a page, not one that names a folder", () => {
    const head = (href: string) => `<base href="${href}">`;
    expect(fieldsOf({ head: head(url) })).toMatchObject({ url });
    expect(
      fieldsOf({ head: head("https://alsahl.example/portal/") }),
    ).toMatchObject({ url: null });
  });
});

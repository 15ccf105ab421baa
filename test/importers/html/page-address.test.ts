import { describe, expect, it } from "vitest";
import { extracted, fieldsOf, pageWith } from "./page-fields.js";

const url = "https://alsahl.example/news/4711";

describe("the address of a page", () => {
  it("is what SingleFile notes inside the root element", () => {
    const comment = `<!--\n Page saved with SingleFile \n url: ${url} \n-->`;
    const html = pageWith({}).replace("<head>", `${comment}<head>`);
    expect(extracted(html)).toMatchObject({ url });
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

import { SaxesParser } from "saxes";

/** Far deeper than tables in lists in boxes; saves the memory of a bomb. */
const MAX_DEPTH = 256;

/** What is told of an XML document, in its order. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Walks XML without building a tree. Entities of its own are never expanded:
 * one that is used is an error, as is a document that is not well formed.
 *
 * @throws Error when the XML is not well formed or nests deeper than 256
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const options = { xmlns: false, position: false } as const;
  const parser = new SaxesParser<typeof options>(options);
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error(`nested over ${MAX_DEPTH} deep`);
    visitor.open(name, attributes);
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close(name);
  });
  parser.write(xml).close();
}

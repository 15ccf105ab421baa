declare module "@mozilla/readability/JSDOMParser.js" {
  /** The small DOM that ships with Readability and is tested with it. */
  export default class JSDOMParser {
    parse(xml: string, url: string): Document;
  }
}

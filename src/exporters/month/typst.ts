import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { IsnadError } from "../../model/errors.js";

const require = createRequire(import.meta.url);
const FONTS = () =>
  [
    require.resolve("@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf"),
    require.resolve("@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf"),
  ].map((file) => readFileSync(file));

/** What a template makes of data. */
export interface Typeset {
  readonly pdf: () => Uint8Array;
  /** Pages under each other; words are outlines. */
  readonly svg: () => string;
}

/**
 * Lays data out by a template of ours; the compiler is loaded on first use.
 *
 * @param template - typst source that reads `sys.inputs.document` as JSON
 * @throws IsnadError `EXP-NOT-TYPESET`
 */
export async function typeset(
  template: string,
  data: object,
): Promise<Typeset> {
  const { NodeCompiler } =
    await import("@myriaddreamin/typst-ts-node-compiler");
  const fontBlobs = FONTS();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const done = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(data) },
  });
  const { result } = done;
  if (result === null) {
    const seen = JSON.stringify(done.takeError()?.shortDiagnostics ?? []);
    throw new IsnadError("EXP-NOT-TYPESET", { seen: seen.slice(0, 500) });
  }
  return {
    pdf: () => new Uint8Array(compiler.pdf(result)),
    svg: () => compiler.plainSvg(result),
  };
}

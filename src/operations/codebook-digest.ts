import * as codebook from "../codebook/index.js";
import { digestOf } from "../exporters/bundle/index.js";

let known: string | undefined;

/** SHA-256 of the codebook as plain data. */
export function codebookDigest(): string {
  known ??= digestOf(JSON.parse(JSON.stringify(codebook)) as object);
  return known;
}

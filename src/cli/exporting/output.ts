import {
  digesting,
  exportManifest,
  type ExportedCopy,
  type ExportedFile,
  type Exporter,
} from "../../exporters/index.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import type { CommandIo } from "../command.js";
import { newFile, printPieces } from "../new-file.js";
import { newFolder } from "../release/bundle-folder.js";

/** Ending of the sidecar that stands beside an exported file. */
const SIDECAR = ".manifest.json";

/** Where the files of a format go. */
export interface ExportOutput {
  readonly write: (
    format: string,
    copy: ExportedCopy,
    io: CommandIo,
  ) => Promise<void>;
}

type Digests = Record<
  string,
  ReturnType<ReturnType<typeof digesting>["digest"]>
>;

function manifestText(
  format: string,
  { origin, shown, leftOut }: ExportedCopy,
  files: Digests,
): string {
  return exportManifest({ format, origin, shown, leftOut, files });
}

const isText = ({ mediaType }: { readonly mediaType: string }) =>
  /^text\/|json/.test(mediaType);

/** One file under the user's name, its sidecar after it. */
function asFile(name: string): ExportOutput {
  const target = newFile(name);
  const sidecar = newFile(`${name}${SIDECAR}`);
  return {
    async write(format, copy) {
      const [file] = copy.files;
      const passing = digesting(file?.pieces ?? []);
      await target.write(passing.pieces);
      const own = name.replace(/^.*[\\/]/, "");
      const text = manifestText(format, copy, { [own]: passing.digest() });
      await sidecar.write([text]);
    },
  };
}

/** All files and the manifest in a folder that shows whole or not at all. */
function asFolder(name: string): ExportOutput {
  const folder = newFolder(name);
  return {
    async write(format, copy) {
      const digests: Digests = {};
      const read = ({ name: file, pieces }: ExportedFile) => {
        const passing = digesting(pieces);
        const bytes = Buffer.concat([...passing.pieces]);
        digests[file] = passing.digest();
        return [file, bytes] as const;
      };
      const files = new Map<string, string | Uint8Array>(copy.files.map(read));
      files.set("manifest.json", manifestText(format, copy, digests));
      try {
        await folder.draft(files);
        await folder.show();
      } finally {
        await folder.discard();
      }
    },
  };
}

/**
 * Where a format's files go: a new file with its sidecar, a new folder where it
 * makes several, or standard output for one text.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`; `CLI-BAD-OPTION-VALUE` where a format
 * of several files, or of bytes, was given no `--out`
 */
export function exportOutput(
  { files, format }: Exporter,
  out: string | undefined,
): ExportOutput {
  const [first] = files;
  if (out !== undefined)
    return files.length === 1 ? asFile(out) : asFolder(out);
  if (files.length > 1 || first === undefined || !isText(first))
    throw badValue("--out", NOTHING, {
      ar: `اسم جديد: صيغة ${format} لا تُطبع على الشاشة`,
      en: `a new name: ${format} is no single text to print`,
    });
  return {
    write: (_, copy, io) => printPieces(copy.files[0]?.pieces ?? [], io.stdout),
  };
}

import { z } from "zod";
import { CAPTURE_KINDS } from "../../model/capture.js";
import { REPORT_KINDS } from "../../model/report.js";
import { sha256Schema, slugSchema } from "../../model/scalar.js";
import { LOG_KINDS } from "../log/log-entry.js";

/**
 * Format of the lines; another one is another program's. Lines of the first
 * version tell neither what came with a report nor which import brought it.
 */
export const BUNDLE_FORMAT = "isnad.exchange/2";
const FIRST_FORMAT = "isnad.exchange/1";

const json = z.record(z.string(), z.json());
const base64 = z.base64();

/** One version of one report, with its bytes and its reading. */
const versionLine = z.object({
  line: z.literal("version"),
  reportKey: z.string().min(1),
  version: sha256Schema,
  /** The office that gave it, where it is another's. */
  owner: slugSchema.optional(),
  report: z.object({
    id: z.string(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    text: z.string(),
    kind: z.enum(REPORT_KINDS).optional(),
    detail: json.optional(),
  }),
  /** What came with it; the bytes went before, as `piece` lines. */
  attachments: z
    .array(
      z.object({
        position: z.int().positive(),
        name: z.string(),
        mediaType: z.string(),
        caption: z.string().nullable(),
        sha256: sha256Schema,
        bytes: z.int().nonnegative(),
      }),
    )
    .optional(),
  capturedAt: z.string(),
  container: z
    .object({ name: z.string(), sha256: z.string(), position: z.int() })
    .nullable(),
  /** Null where no bytes were kept. */
  record: z
    .object({
      kind: z.enum(CAPTURE_KINDS),
      format: z.string(),
      mediaType: z.string(),
      bytes: base64,
    })
    .nullable(),
  /** Null where nobody has read it. */
  claims: z
    .object({
      coder: z.string(),
      head: json,
      claims: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(["incident", "aggregate", "person"]),
          value: json,
        }),
      ),
    })
    .nullable(),
});

export const entrySchema = z.object({
  id: sha256Schema,
  device: z.string(),
  number: z.int().positive(),
  previous: sha256Schema.nullable(),
  time: z.object({ millis: z.int(), counter: z.int() }),
  knew: z.record(z.string(), z.int().positive()),
  author: z.string(),
  kind: z.enum(LOG_KINDS),
  bodySha256: sha256Schema,
  salt: z.string().nullable(),
  body: z.string().nullable(),
  signature: z.string(),
});

/** The lines of an exchange, in this order of kinds. */
export const bundleLineSchema = z.discriminatedUnion("line", [
  z.object({
    line: z.literal("head"),
    format: z.enum([BUNDLE_FORMAT, FIRST_FORMAT]),
    register: z.string(),
  }),
  versionLine,
  /** Bytes of an attachment, part after part; `last` closes it. */
  z.object({
    line: z.literal("piece"),
    sha256: sha256Schema,
    mediaType: z.string(),
    bytes: base64,
    last: z.boolean(),
  }),
  /** Versions that an import saw, as `version report-key`. */
  z.object({
    line: z.literal("items"),
    import: z.string().min(1),
    seen: z.array(z.string().regex(/^[0-9a-f]{64} ./)),
  }),
  z.object({
    line: z.literal("device"),
    id: z.string(),
    publicKey: base64,
    owner: z.string().nullable(),
  }),
  z.object({ line: z.literal("entry"), entry: entrySchema }),
  /** `exchange`: id of the log entry that vouches for all of it. */
  z.object({ line: z.literal("end"), exchange: sha256Schema }),
]);

/** A line of an exchange. */
export type BundleLine = z.infer<typeof bundleLineSchema>;
/** One version of one report. */
export type VersionLine = z.infer<typeof versionLine>;
/** A part of the bytes of an attachment. */
export type PieceLine = Extract<BundleLine, { line: "piece" }>;

/** What the log entry of an exchange says of the file. */
export const exchangeBodySchema = z.object({
  audience: z.literal("own"),
  /** The key that it is encrypted to. */
  recipient: z.string(),
  versions: z.int().nonnegative(),
  /** SHA-256 of the lines before the devices, line ends included. */
  digest: sha256Schema,
  /** Ids of the devices whose entries are in it. */
  devices: z.array(z.string()),
});

import { z } from "zod";
import { partnerRecordSchema } from "../../../model/partner-record.js";
import {
  slugSchema,
  sha256Schema,
  wordsSchema,
} from "../../../model/scalar.js";
import { entrySchema } from "../bundle.js";

/** Format of the lines; another one is another program's. */
export const PARTNER_FORMAT = "isnad.partner/1";

/** The lines of a partner's file, in this order of kinds. */
export const partnerLineSchema = z.discriminatedUnion("line", [
  z.object({
    line: z.literal("head"),
    format: z.literal(PARTNER_FORMAT),
    owner: slugSchema,
    name: wordsSchema,
  }),
  z.object({ line: z.literal("record"), record: partnerRecordSchema }),
  z.object({
    line: z.literal("device"),
    id: z.string(),
    publicKey: z.base64(),
  }),
  /** The signed log entry that vouches for all lines before the device. */
  z.object({ line: z.literal("entry"), entry: entrySchema }),
]);

/** A line of a partner's file. */
export type PartnerFileLine = z.infer<typeof partnerLineSchema>;

/** What that log entry says of the file. */
export const partnerBodySchema = z.object({
  audience: z.literal("partner"),
  /** The office that gives. */
  owner: slugSchema,
  /** Whom it is for, as the giving office calls them. */
  partner: slugSchema,
  /** The key that it is encrypted to. */
  recipient: z.string(),
  records: z.int().nonnegative(),
  /** SHA-256 of head and records, line ends included. */
  digest: sha256Schema,
});

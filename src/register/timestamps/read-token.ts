import { createHash } from "node:crypto";
import type { Certificate, TimeStampResp } from "pkijs";
import { canonicalJson } from "../../model/canonical-json.js";
import { statementDigest, type LogStatement } from "./statement.js";
import { SHA_256 } from "./token-request.js";

/** What a sound token says. */
export interface ReadToken {
  /** UTC instant by the authority's clock. */
  readonly at: string;
  /** The subject of its certificate, as in `CN=…, O=…`. */
  readonly authority: string;
  /** SHA-256 of its certificate, hexadecimal. Whom to trust, people decide. */
  readonly certificate: string;
  readonly serial: string;
}

/** Why a token proves nothing. */
export type TokenFault =
  | "unreadable"
  | "refused"
  | "other-digest"
  | "no-certificate"
  | "no-authority"
  | "expired"
  | "signature";

/** A token that was read, or why it proves nothing. */
export type TokenCheck =
  | { readonly ok: true; readonly token: ReadToken }
  | { readonly ok: false; readonly fault: TokenFault; readonly seen: string };

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const EXTENDED_KEY_USAGE = "2.5.29.37";
/** The one thing that the certificate of an authority may be used for. */
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
/** Names of a certificate's subject that are shown. */
const SHOWN: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.6": "C",
};

// A copy: what Buffer slices shares its memory with others.
const buffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const hex = (bytes: ArrayBuffer | Uint8Array) =>
  Buffer.from(bytes as Uint8Array).toString("hex");

function subjectOf({ subject }: Certificate): string {
  return subject.typesAndValues
    .flatMap(({ type, value }) => {
      const name = SHOWN[type];
      return name === undefined
        ? []
        : [`${name}=${String(value.valueBlock.value)}`];
    })
    .join(", ");
}

function mayStamp(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(
    ({ extnID }) => extnID === EXTENDED_KEY_USAGE,
  );
  const { keyPurposes = [] } = (usage?.parsedValue ?? {}) as {
    readonly keyPurposes?: readonly string[];
  };
  return keyPurposes.includes(TIME_STAMPING);
}

/** Whether an answer holds a token: status 0 granted, 1 granted with changes. */
const isGranted = (answer: TimeStampResp) =>
  answer.status.status <= 1 && answer.timeStampToken !== undefined;

async function checked(
  der: Uint8Array,
  statement: LogStatement,
): Promise<TokenCheck> {
  const pkijs = await import("pkijs");
  const failed = (fault: TokenFault, seen = ""): TokenCheck => ({
    ok: false,
    fault,
    seen,
  });
  const answer = pkijs.TimeStampResp.fromBER(buffer(der));
  if (!isGranted(answer)) {
    const words = answer.status.statusStrings?.map(
      ({ valueBlock }) => valueBlock.value,
    );
    return failed("refused", words?.join(" ") ?? String(answer.status.status));
  }
  const { contentType, content } = answer.timeStampToken!;
  if (contentType !== SIGNED_DATA) return failed("unreadable", contentType);
  const signed = new pkijs.SignedData({ schema: content as never });
  const written = signed.encapContentInfo.eContent?.getValue();
  if (written === undefined) return failed("unreadable");
  const info = pkijs.TSTInfo.fromBER(written);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const stamped = hex(hashedMessage.valueBlock.valueHexView);
  const isOurs =
    hashAlgorithm.algorithmId === SHA_256 &&
    stamped === hex(statementDigest(statement));
  if (!isOurs) return failed("other-digest", stamped);
  const verified = await signed.verify({
    signer: 0,
    data: buffer(Buffer.from(canonicalJson(statement), "utf8")),
    extendedMode: true,
  });
  const certificate = verified.signerCertificate;
  if (!certificate) return failed("no-certificate");
  if (verified.signatureVerified !== true) return failed("signature");
  const authority = subjectOf(certificate);
  if (!mayStamp(certificate)) return failed("no-authority", authority);
  const { notBefore, notAfter } = certificate;
  if (info.genTime < notBefore.value || info.genTime > notAfter.value)
    return failed("expired", info.genTime.toISOString());
  const fingerprint = createHash("sha256")
    .update(Buffer.from(certificate.toSchema().toBER()))
    .digest("hex");
  return {
    ok: true,
    token: {
      at: info.genTime.toISOString(),
      authority,
      certificate: fingerprint,
      serial: hex(info.serialNumber.valueBlock.valueHexView),
    },
  };
}

/**
 * Checks an authority's answer by itself: that it is of the statement, that the
 * certificate in it may date and was valid, and that its key signed it. Who
 * stands behind the certificate is not judged: its digest is told instead.
 *
 * @param der - a response of RFC 3161, section 2.4.2
 */
export async function checkToken(
  der: Uint8Array,
  statement: LogStatement,
): Promise<TokenCheck> {
  try {
    return await checked(der, statement);
  } catch (error) {
    const seen = error instanceof Error ? error.message.slice(0, 120) : "";
    // A signature that cannot be checked is none: the library throws for it.
    const isSignature = /sign|digest|algorithm/iu.test(seen);
    return { ok: false, fault: isSignature ? "signature" : "unreadable", seen };
  }
}

import { randomBytes } from "node:crypto";

/** OID of SHA-256. */
export const SHA_256 = "2.16.840.1.101.3.4.2.1";

/**
 * The request that is sent to a time-stamping authority: a digest and a number
 * drawn by chance, nothing of what was hashed. The answer is to hold the
 * authority's certificate, so that it can be checked without a network.
 *
 * @source RFC 3161, section 2.4.1
 * @returns DER
 */
export async function tokenRequest(digest: Uint8Array): Promise<Uint8Array> {
  const [pkijs, asn1js] = await Promise.all([
    import("pkijs"),
    import("asn1js"),
  ]);
  const nonce = randomBytes(8);
  // A leading bit of 1 would make the number negative.
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const request = new pkijs.TimeStampReq({
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: SHA_256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({
        valueHex: new Uint8Array(digest).buffer,
      }),
    }),
    nonce: new asn1js.Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

import { webcrypto } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";

/** What a test authority does wrong, if anything. */
export interface Habits {
  readonly isForTimeStamping?: boolean;
  readonly at?: Date;
  readonly withoutCertificate?: boolean;
}

const EKU = "2.5.29.37";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const SERVER = "1.3.6.1.5.5.7.3.1";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;

async function certificateOf(keys: webcrypto.CryptoKeyPair, purpose: string) {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 1 });
  for (const side of [certificate.issuer, certificate.subject])
    side.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: "2.5.4.3",
        value: new asn1js.Utf8String({ value: "هيئة ختم خيالية" }),
      }),
    );
  certificate.notBefore.value = new Date("2020-01-01T00:00:00Z");
  certificate.notAfter.value = new Date("2040-01-01T00:00:00Z");
  const usage = new pkijs.ExtKeyUsage({ keyPurposes: [purpose] });
  certificate.extensions = [
    new pkijs.Extension({
      extnID: EKU,
      critical: true,
      extnValue: usage.toSchema().toBER(),
      parsedValue: usage,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return certificate;
}

/**
 * An authority of RFC 3161 for tests.
 *
 * @returns answers a request, DER in and out
 */
export async function testAuthority({
  isForTimeStamping = true,
  at = new Date("2026-01-02T03:04:05Z"),
  withoutCertificate = false,
}: Habits = {}): Promise<(request: Uint8Array) => Promise<Uint8Array>> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, [
    "sign",
    "verify",
  ]);
  const purpose = isForTimeStamping ? TIME_STAMPING : SERVER;
  const certificate = await certificateOf(keys, purpose);
  return async (der) => {
    const asked = pkijs.TimeStampReq.fromBER(new Uint8Array(der).buffer);
    const info = new pkijs.TSTInfo({
      version: 1,
      policy: "1.2.3.4",
      messageImprint: asked.messageImprint,
      serialNumber: new asn1js.Integer({ value: 42 }),
      genTime: at,
      ...(asked.nonce !== undefined && { nonce: asked.nonce }),
    });
    const signed = new pkijs.SignedData({
      version: 3,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({
        eContentType: "1.2.840.113549.1.9.16.1.4",
        eContent: new asn1js.OctetString({
          valueHex: info.toSchema().toBER(),
        }),
      }),
      signerInfos: [
        new pkijs.SignerInfo({
          version: 1,
          sid: new pkijs.IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
        }),
      ],
      certificates: withoutCertificate ? [] : [certificate],
    });
    await signed.sign(keys.privateKey, 0, "SHA-256");
    const answer = new pkijs.TimeStampResp({
      status: new pkijs.PKIStatusInfo({ status: 0 }),
      timeStampToken: new pkijs.ContentInfo({
        contentType: "1.2.840.113549.1.7.2",
        content: signed.toSchema(true),
      }),
    });
    return new Uint8Array(answer.toSchema().toBER());
  };
}

/** An answer that grants nothing. */
export function refusal(): Uint8Array {
  const status = new pkijs.PKIStatusInfo({ status: 2 });
  const answer = new pkijs.TimeStampResp({ status });
  return new Uint8Array(answer.toSchema().toBER());
}

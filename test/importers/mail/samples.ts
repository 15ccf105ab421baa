/** A header line of a mail, and its body, with the line ends of the net. */
export function mailOf(
  headers: Readonly<Record<string, string>>,
  body: string,
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [...lines, "", ...body.split("\n")].join("\r\n");
}

/** Headers of a mail that says nothing special. */
export const PLAIN = {
  From: "Salem <salem.f@example.org>",
  To: "office@example.net",
  Date: "Tue, 12 Apr 2016 23:30:00 +0300",
  "Message-ID": "<one@example.org>",
  "MIME-Version": "1.0",
  "Content-Type": "text/plain; charset=utf-8",
  "Content-Transfer-Encoding": "8bit",
};

/** A part of a multipart mail. */
export function part(
  headers: Readonly<Record<string, string>>,
  body: string,
): string {
  return mailOf(headers, body).replaceAll("\r\n", "\n");
}

/** A mail of several parts. */
export function multipart(
  kind: string,
  parts: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): string {
  const type = `multipart/${kind}; boundary="b1"`;
  const body = [...parts.map((one) => `--b1\n${one}\n`), "--b1--\n"].join("");
  return mailOf({ ...PLAIN, ...headers, "Content-Type": type }, body);
}

/** Bytes of a text in an encoding of one byte a letter. */
export function singleByte(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number>();
  for (let code = 255; code >= 0; code -= 1) {
    codes.set(decoder.decode(Uint8Array.of(code)), code);
  }
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = codes.get(letter);
      if (code === undefined) throw new Error(`${letter} not in ${encoding}`);
      return code;
    }),
  );
}

/** Quoted-printable: every byte but the line ends. */
export const quotedPrintable = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) =>
    byte === 0x0a
      ? "\n"
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  )
    .join("")
    .split("\n")
    .map((line) => line.replace(/(?:=..){25}(?=.)/g, "$&=\n"))
    .join("\n");

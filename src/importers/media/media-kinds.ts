const starts =
  (...signatures: readonly string[]) =>
  (head: string) =>
    signatures.some((one) => head.startsWith(one));
/** A chunk of RIFF tells its form after its length. */
const riff = (form: string) => (head: string) =>
  head.startsWith("RIFF") && head.startsWith(form, 8);
/** The first box of a file of ISO media tells its brand. */
const brand =
  (...brands: readonly string[]) =>
  (head: string) =>
    head.startsWith("ftyp", 4) && brands.some((one) => head.startsWith(one, 8));

/** A kind of picture or recording, by how its bytes begin. */
interface MediaKind {
  readonly mediaType: string;
  readonly endings: readonly string[];
  /** Given the first bytes as Latin-1. */
  readonly begins: (head: string) => boolean;
}

/**
 * Pictures and recordings of telephones and chat programs.
 *
 * @source the formats' own signatures; ISO/IEC 14496-12 for the brands of
 * `ftyp`, RFC 3533 (Ogg), RFC 8794 (EBML), RFC 9649 (WebP)
 */
const KINDS: readonly MediaKind[] = [
  {
    mediaType: "image/jpeg",
    endings: ["jpg", "jpeg"],
    begins: starts("\xff\xd8\xff"),
  },
  {
    mediaType: "image/png",
    endings: ["png"],
    begins: starts("\x89PNG\r\n\x1a\n"),
  },
  {
    mediaType: "image/gif",
    endings: ["gif"],
    begins: starts("GIF87a", "GIF89a"),
  },
  {
    mediaType: "image/webp",
    endings: ["webp"],
    begins: riff("WEBP"),
  },
  {
    mediaType: "image/heic",
    endings: ["heic", "heif"],
    begins: brand("hei", "hev", "mif1", "msf1"),
  },
  {
    mediaType: "audio/mp4",
    endings: ["m4a"],
    begins: brand("M4A", "M4B"),
  },
  {
    mediaType: "video/quicktime",
    endings: ["mov"],
    begins: brand("qt "),
  },
  {
    mediaType: "video/mp4",
    endings: ["mp4", "3gp"],
    begins: brand(""),
  },
  { mediaType: "audio/wav", endings: ["wav"], begins: riff("WAVE") },
  {
    mediaType: "video/x-msvideo",
    endings: ["avi"],
    begins: riff("AVI "),
  },
  {
    mediaType: "audio/ogg",
    endings: ["ogg", "opus", "oga"],
    begins: starts("OggS"),
  },
  {
    mediaType: "audio/mpeg",
    endings: ["mp3"],
    // FF FE begins UTF-16: of the frame's marks only those that encoders write.
    begins: starts("ID3", "\xff\xf2", "\xff\xf3", "\xff\xfa", "\xff\xfb"),
  },
  { mediaType: "audio/amr", endings: ["amr"], begins: starts("#!AMR") },
  {
    mediaType: "video/webm",
    endings: ["webm", "mkv"],
    begins: starts("\x1a\x45\xdf\xa3"),
  },
];

/** Bytes of a head in which every signature lies. */
const SIGNED = 16;

/** The kind of medium that some bytes begin; undefined for others. */
export function mediaTypeOfHead(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, SIGNED)).toString("latin1");
  return KINDS.find(({ begins }) => begins(start))?.mediaType;
}

/** `.jpg` of `image/jpeg`; empty for other kinds, for a type is no name. */
export function endingOfMedia(mediaType: string): string {
  const kind = KINDS.find((one) => one.mediaType === mediaType);
  return kind === undefined ? "" : `.${kind.endings[0]}`;
}

/** Endings of names of pictures and recordings. */
export const MEDIA_ENDINGS: readonly string[] = KINDS.flatMap(
  ({ endings }) => endings,
);

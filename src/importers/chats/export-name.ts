/** WhatsApp calls an export after the other person or the group. */
const NAMED_AFTER_SOMEBODY =
  /(?:WhatsApp Chat|(?:محادثة|المحادثة|دردشة|الدردشة)[^\\/]{0,12}(?:WhatsApp|واتساب|واتس آب))[^\\/]*?(?=(?:\.[a-z0-9]{1,5})?(?:$|[\\/]))/gi;

/**
 * A file's name or path as it may be kept: without the name or number after
 * which WhatsApp calls an export.
 *
 * @param mark - tells two exports apart that are called alike then
 */
export function exportName(name: string, mark?: number | null): string {
  const kept = mark == null ? "WhatsApp Chat" : `WhatsApp Chat ${mark}`;
  return name.replace(NAMED_AFTER_SOMEBODY, kept);
}

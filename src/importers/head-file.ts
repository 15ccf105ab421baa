/** Files that take their neighbours in: chat exports. */
const HEAD_FILE =
  /(?:^|[\\/])(?:result\.json|_chat\.txt|[^\\/]*WhatsApp[^\\/]*\.txt)$/i;

/**
 * Chats before all else, or their pictures would be read by themselves; apart
 * from that the order stays.
 */
export function headsFirst<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
): readonly T[] {
  const isHead = (file: T) => HEAD_FILE.test(nameOf(file));
  const heads = files.filter(isHead);
  if (heads.length === 0) return files;
  return [...heads, ...files.filter((file) => !isHead(file))];
}

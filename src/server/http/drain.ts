/** Bytes of what nobody wants that are read and thrown away. */
const MOST_DRAINED = 16 * 1024 * 1024;

/**
 * Reads on for a while what is not wanted: who still sends when the connection
 * is cut never sees the answer that says why.
 */
export async function drain(
  pieces: AsyncIterable<{ readonly length: number }>,
): Promise<void> {
  let left = MOST_DRAINED;
  try {
    for await (const { length } of pieces) {
      left -= length;
      if (left < 0) return;
    }
  } catch {
    // Whoever left wants no answer.
  }
}

/** As {@link drain}, of a request that nobody has begun to read. */
export async function drainRequest({ body }: Request): Promise<void> {
  if (body === null || body.locked) return;
  await drain(body);
}

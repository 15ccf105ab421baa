/** Waits for SIGTERM, or until the user interrupts. */
export async function untilStopped(
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      process.off("SIGTERM", done);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    process.once("SIGTERM", done);
    signal?.addEventListener("abort", done);
  });
}

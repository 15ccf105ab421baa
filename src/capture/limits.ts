/** What one answer may cost. */
export interface CaptureLimits {
  /** Of the body, as sent and when expanded. */
  readonly maxBytes: number;
  /** Of the whole answer, redirects aside. */
  readonly totalMillis: number;
  /** Until its headers are there, and between two pieces of its body. */
  readonly idleMillis: number;
}

/** 32 MiB: a page of news has 0.1 to 2, a long report in PDF 20. */
export const CAPTURE_LIMITS: CaptureLimits = {
  maxBytes: 32 * 1024 * 1024,
  totalMillis: 120_000,
  idleMillis: 30_000,
};

/** Expanded bytes a byte sent: markup in gzip reaches thirty. */
export const MAX_RATIO = 200;

/** Expanded so far without a question: small answers repeat themselves. */
export const RATIO_FROM_BYTES = 1024 * 1024;

/** Redirects that are followed. */
export const MAX_REDIRECTS = 5;

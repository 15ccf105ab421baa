/** A report as the coder takes it. */
export interface CoderInput {
  readonly id: string;
  readonly outlet: string | null;
  readonly url?: string | null;
  readonly title: string | null;
  /** ISO day of publication in the outlet's zone; null when unknown. */
  readonly published: string | null;
  readonly text: string;
}

/** Where a passphrase comes from; the command line decides that. */
export interface PassphraseSource {
  /**
   * The passphrase of a register that has one.
   *
   * @param shown - the register, as it may be named to the user
   * @returns null when none was given and nobody can be asked
   */
  readonly existing: (shown: string) => Promise<string | null>;
  /**
   * The passphrase that a new register is to get.
   *
   * @returns null when none was given and nobody can be asked: the key lies
   * open beside the register then
   */
  readonly fresh: (shown: string) => Promise<string | null>;
}

/** No passphrase is given and nobody can be asked. */
export const NOBODY: PassphraseSource = {
  existing: () => Promise.resolve(null),
  fresh: () => Promise.resolve(null),
};

/** Asks once: what made a register also opens it. */
export function askedOnce(source: PassphraseSource): PassphraseSource {
  let known: Promise<string | null> | undefined;
  return {
    existing: (shown) => (known ??= source.existing(shown)),
    fresh: (shown) => (known ??= source.fresh(shown)),
  };
}

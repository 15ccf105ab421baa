/** One way in which an incident can explain part of a difference. */
export interface Explanation<Cause extends string> {
  readonly cause: Cause;
  /** How many it explains; more than zero. */
  readonly amount: number;
  /** Any number up to `amount`, or all of it. */
  readonly isDivisible: boolean;
}

/** An incident with its explanations, the likeliest first: one is taken. */
export interface Candidate<Cause extends string> {
  readonly id: string;
  readonly explanations: readonly Explanation<Cause>[];
}

/** What an incident is taken to explain. */
export interface Allocated<Cause extends string> {
  readonly id: string;
  readonly cause: Cause;
  readonly amount: number;
}

/** Greatest difference that is searched for an exact fit. */
const GREATEST = 20_000;

/** Every amount that a candidate can explain with its cause, likeliest first. */
function amountsOf<Cause extends string>(
  { explanations }: Candidate<Cause>,
  limit: number,
): readonly { readonly cause: Cause; readonly amount: number }[] {
  return explanations.flatMap(({ cause, amount, isDivisible }) => {
    if (!isDivisible) return amount <= limit ? [{ cause, amount }] : [];
    const most = Math.min(amount, limit);
    return Array.from({ length: most }, (_, at) => ({
      cause,
      amount: most - at,
    }));
  });
}

/**
 * Chooses explanations that together come as near to a difference as they
 * can without passing it; of several ways the one that takes the earlier
 * candidates and their likelier explanations.
 *
 * @param candidates - the likeliest first; at most one explanation of each is
 * taken, so nobody explains twice
 * @param wanted - size of the difference; not negative
 * @returns in the order of the candidates; their amounts never exceed `wanted`
 */
export function allocate<Cause extends string>(
  candidates: readonly Candidate<Cause>[],
  wanted: number,
): readonly Allocated<Cause>[] {
  const most = candidates.reduce(
    (sum, { explanations }) =>
      sum + Math.max(0, ...explanations.map(({ amount }) => amount)),
    0,
  );
  const limit = Math.min(wanted, most, GREATEST);
  if (limit <= 0) return [];
  const options = candidates.map((one) => amountsOf(one, limit));
  // reachable[i][d]: candidates from i on can explain exactly d.
  const reachable = Array.from(
    { length: candidates.length + 1 },
    () => new Uint8Array(limit + 1),
  );
  reachable[candidates.length]![0] = 1;
  for (let at = candidates.length - 1; at >= 0; at--) {
    const [own, next] = [reachable[at]!, reachable[at + 1]!];
    own.set(next);
    for (const { amount } of options[at]!)
      for (let d = amount; d <= limit; d++)
        if (next[d - amount] === 1) own[d] = 1;
  }
  let left = reachable[0]!.lastIndexOf(1);
  const taken: Allocated<Cause>[] = [];
  for (const [at, { id }] of candidates.entries()) {
    const next = reachable[at + 1]!;
    const chosen = options[at]!.find(
      ({ amount }) => amount <= left && next[left - amount] === 1,
    );
    if (chosen === undefined) continue;
    taken.push({ id, ...chosen });
    left -= chosen.amount;
  }
  return taken;
}

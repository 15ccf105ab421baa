/** Values of which the first can be taken. */
export interface Heap<T> {
  readonly push: (value: T) => void;
  /** Takes the first value; undefined when there is none. */
  readonly pop: () => T | undefined;
}

/** @returns an empty binary heap */
export function heap<T>(goesBefore: (a: T, b: T) => boolean): Heap<T> {
  const values: T[] = [];
  const swap = (a: number, b: number) => {
    [values[a], values[b]] = [values[b]!, values[a]!];
  };
  const isFirst = (a: number, b: number) =>
    a < values.length && goesBefore(values[a]!, values[b]!);
  return {
    push(value) {
      let at = values.push(value) - 1;
      for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
        if (!isFirst(at, above)) break;
        swap(at, above);
        at = above;
      }
    },
    pop() {
      const top = values[0];
      const last = values.pop();
      if (values.length === 0) return top;
      values[0] = last!;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let best = at;
        if (isFirst(left, best)) best = left;
        if (isFirst(right, best)) best = right;
        if (best === at) return top;
        swap(at, best);
        at = best;
      }
    },
  };
}

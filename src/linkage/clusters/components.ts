/** @returns everything that can be reached from a start, the start included */
export function reachedFrom(
  start: number,
  visitNeighbours: (slot: number, visit: (other: number) => void) => void,
): ReadonlySet<number> {
  const reached = new Set([start]);
  // A set is walked in the order of its additions, also of later ones.
  for (const slot of reached)
    visitNeighbours(slot, (other) => reached.add(other));
  return reached;
}

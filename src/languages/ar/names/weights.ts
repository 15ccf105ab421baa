/** Weights of a feature for the three tags. */
export type Weights = readonly [outside: number, begin: number, inside: number];

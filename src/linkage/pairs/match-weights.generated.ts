import type { MatchWeights } from "./match-weights.js";

/**
 * Written by scripts/estimate-weights.mjs; not to be edited.
 *
 * @source gold/{dev,dev-south,dev-north}: 71 linked among 143 compared pairs
 */
export const ESTIMATED_WEIGHTS: MatchWeights = {
  prior: -0.02,
  threshold: 0.75,
  companionThreshold: 3,
  fields: {
    type: {
      same: 2.3,
      close: -1.09,
      bordering: -5.67,
      different: -3.65,
      opposed: -6,
    },
    date: {
      same_day: 1.25,
      covered: -0.48,
      within: -0.63,
      within_long: -0.57,
      next_day: -2.32,
      near: -2.64,
      apart: -4.5,
      unknown: 0,
    },
    place: {
      same: 1.7,
      part: 1.71,
      close: 1.5,
      inside: -0.81,
      region: 0.6,
      other_spot: -0.96,
      other_town: -4.04,
      elsewhere: -6,
      unknown: 0,
    },
    victims: {
      full: 3.52,
      part: 2.5,
      weak: 1.3,
      fathers_differ: -4,
      differ: -2.84,
      unknown: 0,
    },
    killed: {
      equal_many: 2.62,
      equal_few: 0.94,
      compatible: 0.8,
      close: 0.04,
      far: -2.58,
      unknown: 0,
    },
    wounded: {
      equal_many: 2.22,
      equal_few: 0.72,
      compatible: 0.58,
      close: 0.49,
      far: -1.5,
      unknown: 0,
    },
    affected: {
      equal_many: 2.23,
      equal_few: 1.26,
      compatible: 0.31,
      close: 0.35,
      far: -1.4,
      unknown: 0,
    },
    perpetrators: {
      same: 1.3,
      words: 1,
      open: 0,
      other: -2.34,
    },
    targets: {
      same: 3.13,
      words: 2.22,
      open: 0,
      other: -2.06,
    },
    weapons: {
      same: 1.48,
      other: -3.21,
      unknown: 0,
    },
    telling: { most: 4, many: 2, some: 1, few: -0.5, none: -2.5, unknown: 0 },
    companion: {
      shared: 0.83,
      none: -0.1,
    },
  },
};

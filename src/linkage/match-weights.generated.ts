import type { MatchWeights } from "./match-weights.js";

/**
 * Written by scripts/estimate-weights.mjs; not to be edited.
 *
 * @source gold/{dev,dev-south,dev-north}: 71 linked among 178 compared pairs
 */
export const ESTIMATED_WEIGHTS: MatchWeights = {
  prior: -0.59,
  threshold: 0.25,
  companionThreshold: 3,
  fields: {
    type: {
      same: 2.37,
      close: -1.31,
      bordering: -5.77,
      different: -3.57,
      opposed: -6,
    },
    date: {
      same_day: 1.76,
      covered: -0.09,
      within: -0.17,
      within_long: -0.43,
      next_day: -3.89,
      near: -4.54,
      apart: -4.43,
      unknown: 0,
    },
    place: {
      same: 2.19,
      part: 1.98,
      close: 1.5,
      inside: -1.01,
      region: 0.79,
      other_spot: -1.1,
      other_town: -4.11,
      elsewhere: -6,
      unknown: 0,
    },
    victims: {
      full: 3.68,
      part: 2.87,
      weak: 1.48,
      fathers_differ: -4,
      differ: -3.05,
      unknown: 0,
    },
    killed: {
      equal_many: 2.95,
      equal_few: 1.1,
      compatible: 1.22,
      close: -0.04,
      far: -2.89,
      unknown: 0,
    },
    wounded: {
      equal_many: 2.55,
      equal_few: 0.14,
      compatible: 1.11,
      close: 0.3,
      far: -1.67,
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
      same: 1.14,
      words: 1,
      open: 0,
      other: -2.29,
    },
    targets: {
      same: 2.49,
      words: 2.69,
      open: 0,
      other: -2.14,
    },
    weapons: {
      same: 1.45,
      other: -3.35,
      unknown: 0,
    },
    companion: {
      shared: 0.59,
      none: -0.06,
    },
  },
};

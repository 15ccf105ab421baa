import type { MatchWeights } from "./match-weights.js";

/**
 * Written by scripts/estimate-weights.mjs; not to be edited.
 *
 * @source dev, dev-south, dev-north, dev-real, by labels and by the coder:
 * 173 linked among 351 compared pairs
 */
export const ESTIMATED_WEIGHTS: MatchWeights = {
  prior: -0.04,
  threshold: -0.75,
  companionThreshold: 3,
  fields: {
    type: {
      same: 1.94,
      told_alike: 1,
      close: -1.19,
      bordering: -5.36,
      different: -3.66,
      opposed: -4.32,
    },
    date: {
      same_day: 1.13,
      covered: 0.13,
      within: -0.48,
      within_long: 0,
      next_day: -2.97,
      near: -2.94,
      apart: -2.44,
      unknown: 0,
    },
    place: {
      same: 2.21,
      part: 1.64,
      close: 1.46,
      inside: -1.16,
      region: 0.54,
      other_spot: -1.61,
      other_town: -2.5,
      elsewhere: -3.08,
      unknown: 0,
    },
    victims: {
      full: 2.75,
      part: 1.92,
      weak: 1.64,
      fathers_differ: -4,
      differ: -3.44,
      unknown: 0,
    },
    killed: {
      equal_many: 3.48,
      equal_few: 2.76,
      compatible: -0.83,
      close: 0.59,
      far: -2.52,
      unknown: 0,
    },
    wounded: {
      equal_many: 3.37,
      equal_few: 0.78,
      compatible: 0.46,
      close: 0.91,
      far: -3.11,
      unknown: 0,
    },
    affected: {
      equal_many: 2.21,
      equal_few: 1.55,
      compatible: 0.34,
      close: -0.28,
      far: -1.01,
      unknown: 0,
    },
    perpetrators: {
      same: 0.87,
      words: 1.24,
      open: 0,
      other: -1.96,
    },
    targets: {
      same: 2.34,
      words: 1.98,
      open: 0,
      other: -1.74,
    },
    weapons: {
      same: 1.05,
      other: -3.13,
      unknown: 0,
    },
    telling: {
      most: 1.53,
      many: 2.45,
      some: 0.13,
      few: 0.13,
      none: -1.89,
      unknown: 0,
    },
    companion: {
      shared: -0.09,
      none: 0.09,
    },
  },
};

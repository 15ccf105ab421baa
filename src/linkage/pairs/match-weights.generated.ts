import type { MatchWeights } from "./match-weights.js";

/**
 * Written by scripts/estimate-weights.mjs; not to be edited.
 *
 * @source dev, dev-south, dev-north, dev-real, links, by labels and by the coder:
 * 403 linked among 679 compared pairs
 */
export const ESTIMATED_WEIGHTS: MatchWeights = {
  prior: -2.86,
  threshold: 0,
  companionThreshold: 3,
  fields: {
    type: {
      same: 2.31,
      told_alike: 1.98,
      close: 0.05,
      bordering: -3.8,
      different: -4.52,
      opposed: -5.96,
    },
    event: {
      same: 6,
      other: -6,
      unknown: 0,
    },
    date: {
      same_day: 1.76,
      covered: -0.62,
      within: 0.84,
      within_long: -0.27,
      next_day: -2.04,
      near: -3.14,
      apart: -4.98,
      unknown: 0,
    },
    place: {
      same: 1.74,
      part: 2.4,
      close: 0.14,
      inside: -1.49,
      region: 1.35,
      other_spot: -2.04,
      other_town: -3.26,
      elsewhere: -5.16,
      unknown: 0,
    },
    victims: {
      full: 5.6,
      part: 4.53,
      full_other_time: 2,
      part_other_time: 0.97,
      weak: 2.78,
      fathers_differ: -4,
      differ: -2.53,
      unknown: 0,
    },
    killed: {
      equal_many: 2.04,
      equal_few: 1.74,
      compatible: -0.02,
      close: 2.28,
      far: -0.21,
      absent: -4.19,
      disjoint: -2.15,
      unknown: 0,
    },
    wounded: {
      equal_many: 2.75,
      equal_few: 0.4,
      compatible: 0.34,
      close: 0.23,
      far: -2.48,
      absent: 0.47,
      disjoint: -2.15,
      unknown: 0,
    },
    affected: {
      equal_many: 3.02,
      equal_few: 2.18,
      compatible: 0.99,
      close: 0.96,
      far: -1.55,
      absent: 0,
      disjoint: 0,
      unknown: 0,
    },
    perpetrators: {
      same: 1.38,
      words: 1.39,
      open: 0,
      other: -0.85,
    },
    targets: {
      same: 2.2,
      words: -0.25,
      open: 0,
      other: 0.19,
    },
    weapons: {
      same: -0.04,
      other: -0.69,
      unknown: 0,
    },
    telling: {
      most: 2.37,
      many: 1.15,
      some: 1.31,
      few: 0.61,
      none: 0.12,
      unknown: 0,
    },
    companion: {
      shared: 0.32,
      none: 0,
    },
  },
};

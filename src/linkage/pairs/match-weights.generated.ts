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
      same: 2.34,
      told_alike: 1.96,
      close: 0.05,
      bordering: -3.8,
      different: -4.53,
      opposed: -5.96,
    },
    event: {
      same: 6,
      other: -6,
      unknown: 0,
    },
    date: {
      same_day: 1.75,
      covered: -0.62,
      within: 0.91,
      within_long: -0.27,
      next_day: -2.04,
      near: -3.15,
      apart: -4.99,
      unknown: 0,
    },
    place: {
      same: 1.72,
      part: 2.39,
      close: 0.14,
      inside: -1.52,
      region: 1.33,
      other_spot: -2.04,
      other_town: -3.28,
      elsewhere: -5.17,
      unknown: 0,
    },
    victims: {
      full: 5.59,
      part: 4.53,
      full_other_time: 2,
      part_other_time: 0.97,
      weak: 2.78,
      fathers_differ: -4,
      differ: -2.54,
      unknown: 0,
    },
    killed: {
      equal_many: 2.04,
      equal_few: 1.74,
      compatible: 0,
      close: 2.27,
      far: -0.22,
      absent: -4.2,
      disjoint: -2.15,
      unknown: 0,
    },
    wounded: {
      equal_many: 2.72,
      equal_few: 0.4,
      compatible: 0.35,
      close: 0.22,
      far: -2.48,
      absent: 0.46,
      disjoint: -2.15,
      unknown: 0,
    },
    affected: {
      equal_many: 3.02,
      equal_few: 2.16,
      compatible: 0.99,
      close: 0.92,
      far: -1.56,
      absent: 0,
      disjoint: 0,
      unknown: 0,
    },
    perpetrators: {
      same: 1.39,
      words: 1.38,
      open: 0,
      other: -0.71,
    },
    targets: {
      same: 2.2,
      words: -0.24,
      open: 0,
      other: 0.28,
    },
    weapons: {
      same: -0.07,
      other: -0.7,
      unknown: 0,
    },
    telling: {
      most: 2.37,
      many: 1.15,
      some: 1.3,
      few: 0.74,
      none: 0.1,
      unknown: 0,
    },
    companion: {
      shared: 0.32,
      none: 0,
    },
  },
};

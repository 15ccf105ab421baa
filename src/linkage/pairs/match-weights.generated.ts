import type { MatchWeights } from "./match-weights.js";

/**
 * Written by scripts/estimate-weights.mjs; not to be edited.
 *
 * @source dev, dev-south, dev-north, dev-real, links, by labels and by the coder:
 * 403 linked among 679 compared pairs
 */
export const ESTIMATED_WEIGHTS: MatchWeights = {
  prior: -2.84,
  threshold: 0,
  companionThreshold: 3,
  fields: {
    type: {
      same: 2.36,
      told_alike: 1.96,
      close: 0.06,
      bordering: -3.8,
      different: -4.56,
      opposed: -5.96,
    },
    date: {
      same_day: 1.75,
      covered: -0.62,
      within: 0.93,
      within_long: -0.27,
      next_day: -2.04,
      near: -3.15,
      apart: -4.99,
      unknown: 0,
    },
    place: {
      same: 1.71,
      part: 2.39,
      close: 0.14,
      inside: -1.53,
      region: 1.55,
      other_spot: -2.05,
      other_town: -3.28,
      elsewhere: -5.18,
      unknown: 0,
    },
    victims: {
      full: 5.56,
      part: 4.53,
      full_other_time: 2,
      part_other_time: 0.98,
      weak: 2.78,
      fathers_differ: -4,
      differ: -2.54,
      unknown: 0,
    },
    killed: {
      equal_many: 2.02,
      equal_few: 1.74,
      compatible: 0,
      close: 2.26,
      far: -0.24,
      absent: -4.2,
      disjoint: -2.16,
      unknown: 0,
    },
    wounded: {
      equal_many: 2.72,
      equal_few: 0.4,
      compatible: 0.35,
      close: 0.22,
      far: -2.48,
      absent: 0.46,
      disjoint: -2.16,
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
      same: 1.38,
      words: 1.38,
      open: 0,
      other: -0.71,
    },
    targets: {
      same: 2.2,
      words: -0.25,
      open: 0,
      other: 0.28,
    },
    weapons: {
      same: -0.08,
      other: -0.71,
      unknown: 0,
    },
    telling: {
      most: 2.36,
      many: 1.14,
      some: 1.28,
      few: 0.73,
      none: 0.09,
      unknown: 0,
    },
    companion: {
      shared: 0.32,
      none: 0,
    },
  },
};

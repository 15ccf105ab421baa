export { liesIn, type Area } from "./area.js";
export {
  captureHistories,
  REGISTER_LIST,
  type CaptureHistory,
  type CaptureOptions,
  type CaptureTable,
  type CapturingList,
} from "./capture-histories.js";
export { feedingLists, type Feeding, type NamedList } from "./feeding-lists.js";
export {
  coverageCalendar,
  coverageNote,
  dailyCaptures,
  type CoverageCalendar,
  type CoveredReport,
  type CoverageGap,
  type CoverageNote,
  type CoverageOptions,
  type CoveragePeriod,
  type CoverageReason,
  type OutletCoverage,
} from "./coverage.js";
export { GAP_RULE, type GapRule, type Silence } from "./coverage-gaps.js";
export {
  COUNTING_RULES,
  countingRule,
  dmdoRule,
  neutralRule,
} from "./counting-rules/index.js";
export { formatFigure, type Figure } from "./figure.js";
export { inclusionOf, readMonth, type Inclusion, type Month } from "./month.js";
export {
  monthTable,
  type LabelledFigure,
  type MonthTable,
  type TableLine,
  type TypeFigure,
} from "./month-table.js";
export {
  publishedFigures,
  type PublishedFigure,
  type ReconciledFigure,
} from "./published-figures.js";

export { liesIn, type Area } from "./area.js";
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

const UNITS =
  "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد_عشر اثنا_عشر ثلاثة_عشر أربعة_عشر خمسة_عشر ستة_عشر سبعة_عشر ثمانية_عشر تسعة_عشر"
    .split(" ")
    .map((word) => word.replace("_", " "));
const FEMININE =
  "واحدة اثنتان ثلاث أربع خمس ست سبع ثمان تسع عشر إحدى_عشرة اثنتا_عشرة ثلاث_عشرة أربع_عشرة خمس_عشرة ست_عشرة سبع_عشرة ثماني_عشرة تسع_عشرة"
    .split(" ")
    .map((word) => word.replace("_", " "));
const TENS = {
  nominative: "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" "),
  oblique: "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split(" "),
};
const HUNDREDS = "ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split(
  " ",
);
const OLD_HUNDREDS =
  "ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة".split(" ");
const SCALES = [
  {
    size: 1e9,
    one: "مليار",
    two: "ملياران",
    many: "مليارات",
    counted: "ملياراً",
  },
  {
    size: 1e6,
    one: "مليون",
    two: "مليونان",
    many: "ملايين",
    counted: "مليوناً",
  },
  { size: 1e3, one: "ألف", two: "ألفان", many: "آلاف", counted: "ألفاً" },
] as const;

/** How a number is to be spelled. */
export interface Spelling {
  readonly feminine: boolean;
  readonly oblique: boolean;
  readonly oldHundreds: boolean;
}

/** Writes 0 … 999,999,999,999 in the words of literary Arabic. */
export function writeNumber(value: number, spelling: Spelling): string {
  if (value === 0) return "صفر";
  const parts: string[] = [];
  let rest = value;
  for (const scale of SCALES) {
    const group = Math.floor(rest / scale.size);
    rest -= group * scale.size;
    if (group === 0) continue;
    const low = group % 100;
    const inner = { ...spelling, feminine: false };
    if (group === 1) parts.push(scale.one);
    else if (group === 2) parts.push(scale.two);
    else if (low >= 3 && low <= 10)
      parts.push(`${writeGroup(group, inner)} ${scale.many}`);
    else if (low >= 11)
      parts.push(`${writeGroup(group, inner)} ${scale.counted}`);
    else parts.push(`${writeGroup(group, inner)} ${scale.one}`);
  }
  if (rest > 0) parts.push(writeGroup(rest, spelling));
  return parts.join(" و");
}

function writeGroup(group: number, spelling: Spelling): string {
  const parts: string[] = [];
  const hundred = Math.floor(group / 100);
  const names = spelling.oldHundreds ? OLD_HUNDREDS : HUNDREDS;
  if (hundred === 1) parts.push(spelling.oldHundreds ? "مائة" : "مئة");
  else if (hundred === 2) parts.push(spelling.oblique ? "مئتين" : "مئتان");
  else if (hundred > 2) parts.push(names[hundred - 3] ?? "");
  const low = group % 100;
  const units = spelling.feminine ? FEMININE : UNITS;
  const tens = TENS[spelling.oblique ? "oblique" : "nominative"];
  if (low > 0 && low < 20) parts.push(units[low - 1] ?? "");
  else if (low >= 20) {
    const unit = low % 10;
    const first = spelling.feminine ? "إحدى" : "واحد";
    if (unit > 0) parts.push(unit === 1 ? first : (units[unit - 1] ?? ""));
    parts.push(tens[Math.floor(low / 10) - 2] ?? "");
  }
  return parts.join(" و");
}

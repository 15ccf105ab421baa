/** Columns of one administrative level; numbers count from 0. */
export interface LevelColumns {
  /** 1 governorate, 2 district, 3 subdistrict, 4 community. */
  readonly level: 1 | 2 | 3 | 4;
  readonly code: number;
  /** Columns of names, those marked Arabic first. */
  readonly names: readonly number[];
}

/** What the header of a table of P-codes says. */
export interface PcodeColumns {
  readonly count: number;
  /** In order of level. */
  readonly levels: readonly LevelColumns[];
  /** P-code of the country; -1 when there is no such column. */
  readonly country: number;
  readonly lat: number;
  readonly lon: number;
}

const LEVELS = [1, 2, 3, 4] as const;

/** `admin1Name_ar` and `ADM1_AR` → `adm1namear` and `adm1ar`. */
function plain(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^admin(?=\d)/, "adm");
}

const LAT = /^(?:centerlat|lat(?:itude)?y?|y(?:coord)?)$/;
const LON = /^(?:centerlon|lon(?:g(?:itude)?)?x?|x(?:coord)?)$/;

/**
 * Finds the columns of a table of P-codes: `ADM1_AR`, `ADM1_PCODE`,
 * `admin1Name_ar`, `admin1Pcode`, `adm1_name1`, alternative names such as
 * `ADM1ALT1AR`, and columns of latitude and longitude.
 *
 * @returns null when no level has both a code and a name.
 * @source OCHA, Common Operational Datasets, administrative boundaries
 */
export function pcodeColumns(header: readonly string[]): PcodeColumns | null {
  const columns = header.map(plain);
  const numbersOf = (pattern: RegExp) =>
    columns.flatMap((column, number) => (pattern.test(column) ? [number] : []));
  const codeOf = (level: number) =>
    columns.findIndex((column) => column === `adm${level}pcode`);
  const levels = LEVELS.flatMap((level): LevelColumns[] => {
    const arabic = numbersOf(new RegExp(`^adm${level}(?:name)?ar$`));
    const others = numbersOf(
      new RegExp(`^adm${level}(?:alt|ref)?(?:name)?\\d*(?:[a-z]{2})?$`),
    );
    const names = [...new Set([...arabic, ...others])];
    const code = codeOf(level);
    return code < 0 || names.length === 0 ? [] : [{ level, code, names }];
  });
  if (levels.length === 0) return null;
  return {
    count: header.length,
    levels,
    country: codeOf(0),
    lat: columns.findIndex((column) => LAT.test(column)),
    lon: columns.findIndex((column) => LON.test(column)),
  };
}

/**
 * GeoNames feature codes by the kind of place they stand for, parted by spaces.
 *
 * @public the how-to page is made from it
 */
export const FEATURE_CODES: Readonly<Record<string, string>> = {
  country: "PCLI PCL PCLD PCLF PCLS PCLIX TERR",
  admin1: "ADM1",
  admin2: "ADM2",
  admin3: "ADM3 ADM4 ADM5 ADMD",
  city: "PPLC PPLG",
  town: "PPLA PPLA2",
  village: "PPL PPLA3 PPLA4 PPLA5 PPLS PPLR STLMT",
  hamlet: "PPLL PPLF PPLQ PPLW",
  neighbourhood: "PPLX",
  region: "RGN AREA PLN OAS ISL ISLS ISLET PEN CST LCTY",
  desert: "DSRT ERG",
  mountain: "MT MTS PK PKS RDGE SPUR PLAT UPLD PASS CLF ESCP VLC",
  hill: "HLL HLLS MND BUTE MESA DUNE",
  valley: "VAL VALS WAD WADS WADJ GRGE RVN DEPR",
  water:
    "STM STMS STMI STMX STMC LK LKS LKI LKN RSV RSVI CNL CNLI CNLA BAY GULF SEA STRT CHN LGN MRSH SPNG WLL WLLS",
  road: "RD RDJCT ST TRL TNLRD",
  airport: "AIRP AIRF AIRH AIRQ",
  military_base: "AIRB MILB INSM NVB BRKS FT",
  checkpoint: "PSTP",
  crossing: "CSTM PSTB PSTC",
  port: "PRT HBR ANCH",
  dam: "DAM DAMQ DAMSB",
  hospital: "HSP HSPC HSPD HSPL CTRM",
  prison: "PRN PRNJ",
  camp: "CMP CMPRF CMPQ CMPL CMPLA CMPO",
  landmark:
    "MSQE CH MSTY CVNT SCH SCHC SCHM SCHT UNIV SQR MKT BLDG BLDO HTL MUS PO CSTL PAL RUIN ANS SHRN TMB CMTY STDM PRK ZOO BDG TOWR LTHSE RSTN BUSTN PS PSH PSN PP PMPO OILF OILR OILT GASF MN MFG MLWTR CTRCM INDS GOVL DIP CTHSE RLG SLCE FRM FRMS FRMT",
};

/** Kind by feature code. */
const KIND_BY_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(FEATURE_CODES).flatMap(([kind, codes]) =>
    codes.split(" ").map((code) => [code, kind] as const),
  ),
);

/** Inhabitants from which a settlement is a city, or a town. */
const CITY = 100_000;
const TOWN = 10_000;

const SETTLED: ReadonlySet<string> = new Set(["town", "village", "hamlet"]);

/**
 * The kind of place that a feature code stands for. A settlement of 100,000
 * inhabitants is a city, one of 10,000 a town, as in the bundled packs.
 *
 * @returns null for features that news does not name as the place of anything:
 *   historical units, seabeds, forests, …
 * @source https://www.geonames.org/export/codes.html
 */
export function kindOfFeature(code: string, population: number): string | null {
  const kind = KIND_BY_CODE.get(code);
  if (kind === undefined) return null;
  if (!SETTLED.has(kind)) return kind;
  if (population >= CITY) return "city";
  return population >= TOWN ? "town" : kind;
}

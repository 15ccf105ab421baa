/** Calendar that a month name belongs to. */
export type MonthCalendar = "gregorian" | "hijri";

/** A month name of one or two folded words. */
export interface MonthName {
  readonly calendar: MonthCalendar;
  /** 1–12. */
  readonly month: number;
  /** Also an ordinary word or a person's name: needs a day, شهر or a year. */
  readonly homograph: boolean;
}

type Row = readonly [month: number, names: string, homographs?: string];

/**
 * Levantine, Egyptian and Gulf, Tunisian and Algerian, Moroccan names.
 *
 * @source Unicode CLDR 45, ar, ar-SY, ar-LB, ar-IQ, ar-DZ, ar-TN, ar-MA months
 */
const GREGORIAN: readonly Row[] = [
  [1, "يناير جانفي كانون+الثاني"],
  [2, "شباط فبراير فيفري"],
  [3, "اذار", "مارس"],
  [4, "نيسان ابريل افريل"],
  [5, "ايار مايو", "ماي"],
  [6, "حزيران يونيو يونيه", "جوان"],
  [7, "تموز يوليو يوليه يوليوز جويليه"],
  [8, "اغسطس غشت اوغسطس", "اب اوت"],
  [9, "ايلول سبتمبر شتنبر"],
  [10, "اكتوبر تشرين+الاول تشرين+اول"],
  [11, "نوفمبر نونبر تشرين+الثاني تشرين+ثاني"],
  [12, "ديسمبر دجنبر كانون+الاول كانون+اول"],
];

const HIJRI: readonly Row[] = [
  [1, "", "محرم المحرم"],
  [2, "", "صفر"],
  [3, "ربيع+الاول ربيع+اول"],
  [4, "ربيع+الاخر ربيع+الثاني ربيع+ثاني"],
  [5, "جمادي+الاولي جمادي+الاول جمادي+اولي"],
  [6, "جمادي+الاخره جمادي+الثانيه جمادي+الاخر جمادي+ثانيه"],
  [7, "", "رجب"],
  [8, "", "شعبان"],
  [9, "", "رمضان"],
  [10, "", "شوال"],
  [11, "ذو+القعده ذي+القعده ذوالقعده"],
  [12, "ذو+الحجه ذي+الحجه ذوالحجه"],
];

/** Month names by folded words; the two words of a name are joined by `+`. */
export const MONTH_NAMES: ReadonlyMap<string, MonthName> = buildNames();

/** First words of month names in two words. */
export const MONTH_HEADS: ReadonlySet<string> = new Set(
  [...MONTH_NAMES.keys()]
    .filter((name) => name.includes("+"))
    .map((name) => name.slice(0, name.indexOf("+"))),
);

function buildNames(): ReadonlyMap<string, MonthName> {
  const names = new Map<string, MonthName>();
  const add = (rows: readonly Row[], calendar: MonthCalendar) => {
    for (const [month, sure, homographs] of rows) {
      for (const name of sure.split(" "))
        if (name !== "") names.set(name, { calendar, month, homograph: false });
      for (const name of homographs?.split(" ") ?? [])
        names.set(name, { calendar, month, homograph: true });
    }
  };
  add(GREGORIAN, "gregorian");
  add(HIJRI, "hijri");
  return names;
}

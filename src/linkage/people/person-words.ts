import type { Bilingual } from "../../model/index.js";
import type { PersonComparison, PersonField } from "./person-comparison.js";
import type { PersonBarrier } from "./person-constraints.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Names of the compared fields of two persons. */
export const PERSON_FIELD_WORDS: Readonly<Record<PersonField, Bilingual>> = {
  name: both("الاسم", "name"),
  incident: both("الحادثة", "incident"),
  place: both("مكان الحوادث", "place of the incidents"),
  origin: both("الأصل", "origin"),
  age: both("العمر", "age"),
  byname: both("الكنية أو اللقب", "kunya"),
  affiliation: both("الجهة والصفة", "group and post"),
  date: both("الزمن بين الحوادث", "time between the incidents"),
  fate: both("المصير", "fate"),
};

/** Words for every level of every field. */
export const PERSON_LEVEL_WORDS: {
  readonly [Field in PersonField]: Readonly<
    Record<PersonComparison[Field], Bilingual>
  >;
} = {
  name: {
    full: both("مطابق بثلاثة أجزاء فأكثر", "agrees in three parts or more"),
    part: both("مطابق بجزأين", "agrees in two parts"),
    alias: both(
      "كنية أحدهما أو لقبه هو اسم الآخر",
      "the by-name of one is the name of the other",
    ),
    weak: both("مطابق بجزء واحد", "agrees in one part"),
    fathers_differ: both("اسم الأب مختلف", "the fathers differ"),
    differ: both("اسمان مختلفان", "different names"),
  },
  incident: {
    same_side: both(
      "في حادثة واحدة وعلى جانب واحد",
      "in one incident, on one side",
    ),
    other_side: both(
      "في حادثة واحدة على جانبين",
      "in one incident, on two sides",
    ),
    beside: both(
      "مذكور في مادة تروي الحادثة",
      "named in a report that tells the incident",
    ),
    none: both("لا حادثة مشتركة", "no incident in common"),
  },
  place: {
    near: both("المكان نفسه أو جواره", "the same place or beside it"),
    region: both("في محافظة واحدة", "in one governorate"),
    other_town: both(
      "بلدتان في محافظة واحدة",
      "different towns of one governorate",
    ),
    elsewhere: both("منطقتان مختلفتان", "different regions"),
    unknown: both("لا مكان يقارن", "no place to compare"),
  },
  origin: {
    same: both("الأصل نفسه", "the same origin"),
    region: both("من محافظة واحدة", "from one governorate"),
    other: both("أصلان مختلفان", "different origins"),
    unknown: both("غير مذكور في أحدهما", "untold of one"),
  },
  age: {
    equal: both("العمر نفسه", "the same age"),
    compatible: both("عمران متوافقان", "ages that can both be true"),
    apart: both("عمران متباعدان", "ages apart"),
    far: both("عمران متباعدان جداً", "ages far apart"),
    unknown: both("غير مذكور في أحدهما", "untold of one"),
  },
  byname: {
    same: both("الكنية نفسها", "the same kunya"),
    other: both("كنيتان مختلفتان", "different kunyas"),
    unknown: both("غير مذكورة في أحدهما", "untold of one"),
  },
  affiliation: {
    same_post: both("الصفة نفسها", "the same post"),
    same: both("الجهة نفسها", "the same group"),
    former: both(
      "جهة أحدهما هي السابقة للآخر",
      "the group of one is the former of the other",
    ),
    other: both("جهتان مختلفتان", "different groups"),
    unknown: both("غير مذكورة في أحدهما", "untold of one"),
  },
  date: {
    days: both("ثلاثة أيام أو أقل", "three days or less"),
    month: both("شهر أو أقل", "a month or less"),
    year: both("سنة أو أقل", "a year or less"),
    years: both("أكثر من سنة", "more than a year"),
    unknown: both("لا تاريخ يقارن", "no date to compare"),
  },
  fate: {
    follows: both(
      "ما جرى للثاني تتمة لما جرى للأول",
      "what befell the second follows from what befell the first",
    ),
    repeated: both("استُهدف ثم قُتل", "aimed at, then killed"),
    alike: both(
      "المصير نفسه خلال ثلاثة أيام",
      "the same outcome within three days",
    ),
    none: both("لا صلة", "no connection"),
  },
};

/** Words for what keeps two mentions apart. */
export const PERSON_BARRIER_WORDS: Readonly<Record<PersonBarrier, Bilingual>> =
  {
    same_report: both("اسمان مختلفان في مادة واحدة", "two names in one report"),
    different_fathers: both("اسما أبوين مختلفان", "different fathers' names"),
    blamed_namesake: both(
      "أحدهما متهم أو مطلوب، واسم الأب غير معروف للاثنين",
      "one is accused or wanted, and the fathers are not both known",
    ),
    dead_before: both(
      "قُتل أحدهما قبل أن يُروى عن الآخر وهو حي",
      "one was killed before the other was alive",
    ),
    two_deaths: both("مقتلان في زمنين متباعدين", "two deaths far apart"),
    other_sex: both("أحدهما رجل والأخرى امرأة", "a man and a woman"),
    other_age: both("عمران متباعدان جداً", "ages far apart"),
    namesakes: both(
      "اسم بلا أب يصح لشخصين على السواء",
      "a name without a father that fits two persons alike",
    ),
  };

/** Words for a pair whose evidence is too thin. */
export const THIN_WORDS: Bilingual = both(
  "الأدلة لا تكفي للدمج",
  "the evidence is not enough to join",
);

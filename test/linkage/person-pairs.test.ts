import { describe, expect, test } from "vitest";
import { ACCUSED, joined, told, type Telling } from "./fictional-persons.js";

/** One pair that joins and, of the same kind, one that does not. */
const pairs: readonly (readonly [
  what: string,
  one: Telling,
  joins: Telling,
  apart: Telling,
])[] = [
  [
    "one incident, the father told once · another incident of the month, elsewhere",
    { name: "رائف نديم الصعيدي" },
    { name: "رائف الصعيدي" },
    { name: "رائف الصعيدي", town: "سرمين", admin1: "إدلب", day: "2023-03-20" },
  ],
  [
    "a name of three parts a year later · of two parts",
    { name: "رائف نديم الصعيدي", outcome: "arrested" },
    { name: "رائف نديم الصعيدي", outcome: "wounded", day: "2024-02-01" },
    { name: "رائف الصعيدي", outcome: "wounded", day: "2024-02-01" },
  ],
  [
    "spellings of one name · another family",
    { name: "محيي الدين الكاظمي" },
    { name: "محي الدين الكاضمي" },
    { name: "محيي الدين الكناني" },
  ],
  [
    "a kunya that the other tells as by-name · another kunya",
    { name: "رائف الصعيدي", person: { aliases: ["أبو سند"] } },
    { name: "أبو سند الصعيدي" },
    {
      name: "أبو نمر الصعيدي",
      incident: {
        casualties: [
          {
            outcome: "killed",
            min: 2,
            max: 2,
            role: "civilian",
            names: ["أبو نمر الصعيدي", "غيث الصعيدي"],
          },
        ],
      },
    },
  ],
  [
    "arrested, then released of that town · released of another province",
    { name: "رائف الصعيدي", outcome: "arrested", incident: { type: "arrest" } },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      town: "منبج",
      admin1: "حلب",
      incident: { type: "release" },
    },
  ],
  [
    "wounded, then dead of it · killed in another town",
    { name: "رائف الصعيدي", outcome: "wounded" },
    {
      name: "رائف الصعيدي",
      day: "2023-03-18",
      victim: { cause: "متأثراً بجراحه" },
      incident: { type: "homicide", weapons: [] },
    },
    { name: "رائف الصعيدي", day: "2023-03-18", town: "جاسم" },
  ],
  [
    "one age · a child and a man",
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      victim: { age: { min: 30, max: 30 } },
    },
    {
      name: "رائف نديم الصعيدي",
      day: "2023-06-05",
      victim: { age: { min: 30, max: 30 } },
    },
    {
      name: "رائف نديم الصعيدي",
      day: "2023-06-05",
      victim: { age: { min: 9, max: 9 } },
    },
  ],
  [
    "alive, then dead · dead, then alive",
    { name: "رائف نديم الصعيدي", day: "2023-05-05" },
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      day: "2023-02-05",
    },
    {
      name: "رائف نديم الصعيدي",
      outcome: "wounded",
      day: "2023-08-05",
    },
  ],
  [
    "accused, with his father's name · without",
    {
      name: "رائف نديم الصعيدي",
      outcome: "arrested",
      incident: { type: "arrest" },
      person: ACCUSED,
    },
    {
      name: "رائف نديم الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "released",
      day: "2023-03-25",
      incident: { type: "release" },
    },
  ],
  [
    "a mayor in two months · a commander",
    {
      name: "رائف الصعيدي",
      outcome: null,
      person: { position: "رئيس بلدية داعل" },
      incident: {
        type: "meeting",
        perpetrators: [{ id: null, name: "رائف الصعيدي" }],
      },
    },
    {
      name: "رائف الصعيدي",
      outcome: "wounded",
      day: "2023-07-05",
      person: { position: "رئيس بلدية داعل" },
    },
    {
      name: "رائف الصعيدي",
      outcome: "wounded",
      day: "2023-07-05",
      person: { position: "قيادي" },
    },
  ],
  [
    "initials of the same father, in one incident · of another family",
    { name: "رائف نديم الصعيدي" },
    { name: "ر. ن. الصعيدي" },
    { name: "ر. ن. الخالدي" },
  ],
  [
    "one killing told of a town and of its market · of the next town",
    { name: "رائف الصعيدي" },
    {
      name: "رائف الصعيدي",
      town: "سوق الخضار",
      incident: {
        type: "airstrike",
        weapons: ["aircraft"],
        where: {
          name: "سوق الخضار",
          admin1: "درعا",
          country: "SY",
          precision: "site",
        },
      },
    },
    {
      name: "رائف الخالدي",
      town: "سوق الخضار",
    },
  ],
];

describe("persons join on firm ground only", () => {
  test.for(pairs)("%s", ([, one, joins, apart]) => {
    expect(joined([told("a", one), told("b", joins)])).toEqual([["a", "b"]]);
    expect(joined([told("a", one), told("b", apart)])).toEqual([]);
  });
});

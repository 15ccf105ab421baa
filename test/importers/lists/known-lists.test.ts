import { describe, expect, test } from "vitest";
import { readList } from "../../../src/importers/lists/read-list.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("ACLED and GED", () => {
  const acled = async (cells: string) => {
    const header =
      "event_id_cnty,event_date,time_precision,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,fatalities";
    const found = await readList([bytes(`${header}\n${cells}\n`)], {
      file: "f.csv",
    });
    if (!found.ok) throw new Error("unknown");
    return found.reading.rows[0]!;
  };

  test("are known by their headers, whatever the case", async () => {
    const found = await readList(
      [
        bytes(
          "ID,Type_Of_Violence,Date_Start,Date_End,Best\n1,3,2022-05-01,2022-05-03,2\n",
        ),
      ],
      { file: "f.csv" },
    );
    expect(found).toMatchObject({
      ok: true,
      reading: { mapping: { name: "UCDP GED" } },
    });
  });

  test("ACLED's precisions become intervals and ranks", async () => {
    expect(
      await acled("S1,10 May 2022,1,Attack,Syria,Dar'a,Tafas,32.7,36.1,1,2"),
    ).toMatchObject({
      when: { start: "2022-05-10", end: "2022-05-10", precision: "day" },
      where: { precision: "town", name: "Tafas", country: "SY" },
    });
    expect(
      await acled("S1,10 May 2022,2,Attack,Syria,Dar'a,Tafas,32.7,36.1,2,2"),
    ).toMatchObject({
      when: { start: "2022-05-07", end: "2022-05-13", precision: "week" },
      where: { precision: "area" },
    });
    // The capital stands for the governorate: its name and point say nothing.
    expect(
      await acled("S1,10 May 2022,3,Attack,Syria,Dar'a,Dar'a,32.6,36.1,3,2"),
    ).toMatchObject({
      when: { start: "2022-05-01", end: "2022-05-31", precision: "month" },
      where: { precision: "admin1", name: null, lat: null, admin1: "Dar'a" },
    });
  });

  test("GED prints both ends, and low and high", async () => {
    const header =
      "id,date_start,date_end,date_prec,type_of_violence,country,adm_1,where_coordinates,where_prec,best,high,low";
    const found = await readList(
      [
        bytes(
          `${header}\n9,2022-05-01,2022-05-06,2,3,Syria,Daraa governorate,Tafas town,1,3,6,2\n`,
        ),
      ],
      { file: "f.csv" },
    );
    expect(found).toMatchObject({
      ok: true,
      reading: {
        rows: [
          {
            when: {
              start: "2022-05-01",
              end: "2022-05-06",
              precision: "range",
            },
            amounts: { killed: { min: 2, max: 6 } },
          },
        ],
      },
    });
  });
});

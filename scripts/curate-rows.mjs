// What a row of a reference list becomes: cleaned, typed, respelt.

const HEADS =
  /^(?:قرية|مدينة|بلدة|محافظة|منطقة|ناحية|قضاء|مديرية|ولاية|شعبية|بلدية|مملكة)\s+(?=\S)/;

/** Functions that need to fold words and to know names of persons. */
export function createRows(key, NAME_BY_KEY) {
  /** Arabic as it should stand in a pack: no marks, no tatweel, no brackets. */
  function clean(name) {
    return name
      .normalize("NFKC")
      .replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g, "")
      .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      .replace(/\([^)]*\)/g, " ")
      .replace(/[،,].*$/, "")
      .replace(/\s+/g, " ")
      .trim();
  }

  const isArabic = (name) =>
    /^[\u0620-\u06d3\s0-9A-Za-zـ\-–]{2,}$/u.test(name) &&
    /[\u0620-\u064a]{2}/.test(name);

  const isPersonal = (word) => {
    const bare = word.replace(/^ال/, "");
    return (
      NAME_BY_KEY.has(word) || NAME_BY_KEY.has(bare) || /^ال.{3,}ي$/.test(word)
    );
  };

  const PLACE_NOUN =
    /^(?:ال)?(?:تل|تلول|تله|خربه|خرايب|عين|عيون|بير|بيار|ابار|جب|بيت|دير|خان|قلعه|حصن|نهر|شط|جسر|كفر|كرم|جبل|وادي|راس|ظهر|ظهره|رسم|بستان|مزرعه|مزارع|حي|حاره|سد|قصر|برج|محل|دار|ديار|عزله|هجره|شعب|حيد|قرن|ضاحيه|مخيم|ابو|ابي|ام|بني|ال|البو|اولاد|قبر|مقام|امام|سوق|باب|عقبه|جزيره|حويجه|كاني|باني|كرد|سر|زاويه|عرب|واحه|بلاد|ارض|مرج|سهل|سهله|غابه|ذراع|ذي|حد|نقيل|منزل|مساكن|مفرق|حافه)$/u;
  const SIDE =
    /^ال(?:شرقي|غربي|شمالي|جنوبي|وسطي|فوقاني|تحتاني|وسطاني|عالي|قبلي)$/u;
  const KURDISTAN = new Set(["أربيل", "السليمانية", "دهوك", "حلبجة"]);

  /** A hamlet called after its owner: names of persons and nothing else. */
  function isOwner(row) {
    const words = key(row.name).split(" ");
    if (words.length < 2 || row.population > 500) return false;
    const owned = ["عرب", "حاج", "الحاج", "سيد", "السيد", "ملا", "قريه", "شيخ"];
    const rest = owned.includes(words[0]) ? words.slice(1) : words;
    if (PLACE_NOUN.test(rest[0]) || KURDISTAN.has(row.admin1)) return false;
    const last = rest[rest.length - 1];
    if (SIDE.test(last)) return false;
    const given = NAME_BY_KEY.get(rest[0]);
    if (given !== undefined && given.kind !== "family" && rest.length > 1)
      return true;
    return rest.length > 1 && isPersonal(last);
  }

  function sourceOf(row) {
    if (row.source?.startsWith("OpenSyria")) return ["ocha", "CC-BY-4.0"];
    if (row.id.startsWith("cur:")) return ["own", "CC0-1.0"];
    if (row.id.startsWith("gn:"))
      return [
        row.source?.includes("+ curated") ? "geonames+own" : "geonames",
        "CC-BY-4.0",
      ];
    return ["wof", "CC0-1.0"];
  }

  function kindOf(row, population, name, iso, country) {
    if (/^مطار /.test(name)) return "airport";
    if (/^قاعدة /.test(name)) return "military_base";
    if (/^مخيم /.test(name)) return "camp";
    if (
      ["neighbourhood", "campus"].includes(row.type) &&
      /^(?:جامعة|مستشفى|قصر العدل|جسر|قناة) ?/.test(name)
    )
      return "landmark";
    switch (row.type) {
      case "region":
        return country.kinds?.region ?? "admin1";
      case "county":
        return country.kinds?.county ?? "admin2";
      case "campus":
        return "landmark";
      case "populated_place":
      case "locality":
        if (population >= 100000) return "city";
        if (population >= 10000) return "town";
        return iso === "iq" ||
          iso === "ye" ||
          (row.type === "locality" && iso === "sy")
          ? population >= 500
            ? "village"
            : "hamlet"
          : "village";
      default:
        return row.type;
    }
  }

  function prepare(raw, iso, country) {
    const name0 = clean(raw.name_ar);
    if (!isArabic(name0) || /^قبيلة /.test(name0)) return null;
    const population = Number(
      raw.population || /pop (\d+)/.exec(raw.note ?? "")?.[1] || 0,
    );
    const name1 = raw.type === "country" ? name0 : name0.replace(HEADS, "");
    if (/^(?:محافظة|ولاية) /.test(name0) && raw.type === "populated_place")
      return null;
    const listed = (raw.variants_ar ?? "").split("|").map((text) => {
      const loaded = text.endsWith("*") ? "*" : "";
      return clean(text.replace(/\*$/, "")).replace(HEADS, "") + loaded;
    });
    const full = listed.find((text) => text === `ال${name1}`);
    const name =
      country.names?.[name1] ??
      (raw.type === "country" ? name1 : (full ?? name1));
    const keys = new Set([key(name)]);
    const also = country.also?.[raw.id] ?? [];
    const variants = [name1, ...listed, ...also].filter((text) => {
      const words = text.replace(/\*$/, "");
      const folded = key(words);
      if (folded.length < 3 || !isArabic(words) || keys.has(folded))
        return false;
      keys.add(folded);
      return true;
    });
    const [source, licence] = sourceOf(raw);
    const fixed = country.fix?.[raw.id] ?? {};
    const kind = kindOf(raw, population, name, iso, country);
    return {
      id: raw.id,
      name: kind === "admin1" ? (country.admin1?.[name] ?? name) : name,
      variants:
        kind === "admin1"
          ? [...(country.aliases?.[country.admin1?.[name] ?? name] ?? [])]
          : variants,
      kind,
      admin1: raw.type === "country" ? "" : admin1Of(raw, country),
      admin2en: raw.admin2_en ?? "",
      admin2: "",
      lat: raw.lat === "" ? null : Number(raw.lat),
      lon: raw.lon === "" ? null : Number(raw.lon),
      population,
      source,
      licence,
      note: (raw.note ?? "")
        .split(";")
        .map((part) => part.trim())
        .filter(
          (part) => part !== "" && !/^pop |nearest-centroid|^admin3/.test(part),
        )
        .join("; "),
      ...fixed,
    };
  }

  function admin1Of(raw, country) {
    const given = clean(raw.admin1_ar ?? "");
    const byDistrict = country.districts?.[raw.admin2_en]?.[1];
    return byDistrict ?? country.admin1?.[given] ?? given;
  }

  /** Other spellings of a name of one word: ال on or off, ا for ة. */
  function respell(row) {
    if (row.kind === "hamlet" || row.kind.startsWith("admin")) return [];
    if (row.kind === "country" || row.name.includes(" ")) return [];
    const bare = row.name.replace(/^ال/, "");
    if (bare.length < 4) return [];
    const turned = row.name.endsWith("ة")
      ? [`${row.name.slice(0, -1)}ا`]
      : row.name.endsWith("ا")
        ? [`${row.name.slice(0, -1)}ة`]
        : [];
    const article = bare === row.name ? `ال${bare}` : bare;
    const known = new Set(row.variants.map((text) => key(text)));
    return [article, ...turned].filter((text) => !known.has(key(text)));
  }

  return { isOwner, isPersonal, prepare, respell };
}

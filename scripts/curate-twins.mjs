// Rows of two lists that are the same place.
const POPULATED = new Set(["city", "town", "village", "hamlet"]);

/** Distance in kilometres, good enough below 100. */
export function kilometres(a, b) {
  const north = (a.lat - b.lat) * 111;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}

/**
 * Merges rows of one name: settlements within 3 km, districts with their
 * seats, rows of reference lists with rows written by hand.
 */
export function createTwins(key) {
  const namesOf = (row) =>
    [row.name, ...row.variants].map((text) => key(text.replace(/[*?]+$/, "")));
  const bareKey = (text) => text.replace(/^ال/, "");

  function mergeTwins(rows) {
    const order = [...rows].sort(
      (a, b) =>
        rank(b) - rank(a) ||
        b.population - a.population ||
        (a.id < b.id ? -1 : 1),
    );
    const byName = new Map();
    const kept = [];
    for (const row of order) {
      const names = row.kind.startsWith("admin")
        ? [key(row.name)]
        : namesOf(row);
      const near = names.flatMap((name) => byName.get(bareKey(name)) ?? []);
      const twin = near.find((other) => isTwin(row, other));
      if (twin === undefined) {
        kept.push(row);
        for (const name of namesOf(row)) {
          const list = byName.get(bareKey(name)) ?? [];
          list.push(row);
          byName.set(bareKey(name), list);
        }
        continue;
      }
      if (
        row.kind.startsWith("admin") &&
        ["village", "hamlet"].includes(twin.kind)
      )
        twin.kind = "town";
      if (row.kind.startsWith("admin")) continue;
      const known = new Set(namesOf(twin));
      if (twin.source !== "added")
        for (const text of [row.name, ...row.variants])
          if (!known.has(key(text.replace(/\*$/, ""))) && !/^مركز /.test(text))
            twin.variants.push(text);
      twin.population = Math.max(twin.population, row.population);
    }
    return kept;
  }

  const rank = (row) => {
    if (row.source === "added") return 9;
    if (row.kind === "country" || row.kind === "admin1") return 8;
    if (row.source.includes("own")) return 7;
    if (POPULATED.has(row.kind)) return 5;
    return row.kind.startsWith("admin") ? 1 : 4;
  };

  function isTwin(row, other) {
    const whole = (kind) => kind === "country" || kind === "admin1";
    if (whole(row.kind) || whole(other.kind)) return row.kind === other.kind;
    if (row.lat === null || other.lat === null)
      return row.kind === other.kind && row.admin1 === other.admin1;
    const far = kilometres(row, other);
    const settled = (kind) => POPULATED.has(kind) || kind === "neighbourhood";
    if (row.kind.startsWith("admin"))
      return (
        (settled(other.kind) ||
          other.kind === row.kind ||
          other.kind.startsWith("admin")) &&
        row.admin1 === other.admin1 &&
        far < 80
      );
    if (settled(row.kind) && settled(other.kind))
      return (
        far < 3 ||
        (other.source === "added" && row.admin1 === other.admin1 && far < 25) ||
        (row.admin1 === other.admin1 &&
          far < 6 &&
          Math.max(row.population, other.population) > 20000)
      );
    return row.kind === other.kind && far < 3;
  }

  return { mergeTwins };
}

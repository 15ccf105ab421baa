import { EVENT_TYPES } from "../../dist/codebook/index.js";

const DIGIT = {
  type: "1",
  when: "2",
  where: "3",
  perpetrators: "4",
  casualties: "7",
};
/** As far as a person looks down a list before he types on. */
const SEEN = 2;

/** A hand on the keyboard of the review page, that counts what it presses. */
export class ReviewHand {
  keys = 0;
  #added = new Set();

  constructor(page, origin) {
    this.page = page;
    this.origin = origin;
  }

  async press(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  async type(words) {
    for (const letter of words) {
      this.keys += 1;
      await this.page.keyboard.type(letter);
    }
  }

  async get(path) {
    const url = `${this.origin}/api/v1${path}`;
    return (await this.page.request.get(url)).json();
  }

  /** The incident that is shown, as the register holds it. */
  async shown() {
    await this.page.locator("mark.cited").first().waitFor();
    const near = this.page.locator("[data-incident]").first();
    const id = await near.getAttribute("data-incident");
    return this.get(`/incidents/${id}`);
  }

  /** Types letter by letter until the wanted one is near the top, then takes it. */
  async pick(words, isIt) {
    const { page } = this;
    const options = page.getByRole("option");
    const find = async () => (await options.allTextContents()).findIndex(isIt);
    let at = await find();
    for (const letter of words) {
      if (at >= 0 && at < SEEN) break;
      await this.type(letter);
      await page.waitForTimeout(300);
      at = await find();
    }
    if (at < 0) throw new Error(`not in the list: ${words}`);
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    for (let step = 0; step <= words.length + SEEN; step += 1) {
      if (isIt((await chosen.textContent()) ?? "")) return this.press("Enter");
      await this.press("ArrowDown");
    }
    throw new Error(`not to be reached in the list: ${words}`);
  }

  async #correct({ field, value, incident }) {
    await this.press(DIGIT[field]);
    if (field === "type") {
      const label = EVENT_TYPES[value].label.ar;
      return this.pick(label, (told) => told === label);
    }
    if (field === "where") {
      const { name, admin1 } = value;
      return this.pick(name, (told) => told.trim() === `${name} ${admin1}`);
    }
    if (field === "perpetrators")
      return this.pick(value.typed, (told) => told === value.name);
    if (field === "when")
      await this.type(
        value.slice(0, 7) === incident.when.start?.slice(0, 7)
          ? String(Number(value.slice(8)))
          : value,
      );
    else await this.type(String(value));
    return this.press("Enter");
  }

  async #add({ type, when, where, number }) {
    await this.press("i");
    // The first sentence on which nothing rests is proposed.
    await this.press("Enter");
    const label = EVENT_TYPES[type].label.ar;
    await this.pick(label, (told) => told === label);
    await this.type(String(Number(when.slice(8))));
    await this.press("Enter");
    const place = `${where.name} ${where.admin1}`;
    await this.pick(where.name, (told) => told.trim() === place);
    await this.type(String(number));
    await this.press("Enter");
  }

  /** Does what a plan asks, up to the next item. */
  async review(plan) {
    const { page } = this;
    if (plan.case === "one-wrong") await this.#correct(plan);
    if (plan.case === "missed") await this.#add(plan.missed);
    const boxes = await page.locator(".only-suggested").count();
    for (let at = 0; at < boxes; at += 1) await this.press("t");
    await this.press("a");
    const { id } = plan.incident;
    await page.waitForFunction(
      (was) =>
        document.querySelector("[data-incident]")?.dataset.incident !== was,
      id,
    );
    await page.getByText("كل شيء محفوظ").waitFor();
  }

  /** What the register holds otherwise than was wanted; null for nothing. */
  async differs(plan) {
    const now = await this.get(`/incidents/${plan.incident.id}`);
    const review = now.decided?.review;
    const wanted = plan.case === "one-wrong" ? "corrected" : "accepted";
    if (review !== wanted) return `${plan.incident.id} is ${review}`;
    if (plan.case === "one-wrong") return this.#otherValue(now, plan);
    return plan.case === "missed" ? this.#notAdded(plan.missed) : null;
  }

  #otherValue(now, { field, value }) {
    const held = {
      type: () => now.type,
      when: () => now.when.start,
      where: () => now.where.name,
      perpetrators: () => now.perpetrators[0]?.name,
      casualties: () => now.casualties[0]?.min,
    }[field]();
    const wanted = value.name ?? value;
    return held === wanted ? null : `${field} is ${held}`;
  }

  async #notAdded({ type, when, where, number }) {
    const { items } = await this.get(`/incidents?from=${when}&to=${when}`);
    const found = items.find(
      (one) =>
        !this.#added.has(one.id) &&
        one.type === type &&
        one.where.name === where.name &&
        one.casualties[0]?.min === number,
    );
    if (found === undefined) return `nothing was added on ${when}`;
    this.#added.add(found.id);
    return null;
  }
}

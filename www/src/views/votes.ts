/** The Votes view: tallies as bars, who voted how as lists and as a map of tiles. */

import { h } from "../dom.ts";
import { CHOICES, LISTS, type Choice, type List, type VoteRow } from "../model/votes.ts";
import { counted } from "../model/words.ts";
import { NAMES, tallyBar } from "./tally.ts";
import { tileMap } from "./tiles.ts";
import { ListView } from "./view.ts";

/** How many maps are drawn before they are looked at: a map is hundreds of elements. */
const AT_ONCE = 12;

export class VotesView extends ListView<VoteRow> {
  protected draw(row: VoteRow): Node {
    const tally = Object.fromEntries(CHOICES.map((choice) => [choice, row.lists[choice].tally ?? row.lists[choice].states.length])) as Record<Choice, number>;
    const heading = this.shown.place(h("h2", {}, h("bdi", {}, row.subject)), row.span);
    return h("article", { class: "vote", "aria-label": `Vote ${row.vote + 1}: ${row.subject}` },
      heading,
      tallyBar(tally),
      h("ul", { class: "legend" }, ...CHOICES.map((choice) => h("li", { class: choice }, h("b", {}, String(tally[choice])), ` ${NAMES[choice].toLowerCase()}`))),
      this.#check(row),
      row.vote < AT_ONCE ? tileMap(row, this.host) : inSight(() => tileMap(row, this.host)),
      h("div", { class: "lists" }, ...LISTS.filter((list) => row.lists[list].states.length || CHOICES.some((choice) => choice === list)).map((list) => this.#list(row, list))),
      row.corrections.length ? this.#corrections(row) : null,
    );
  }

  /** Whether the tally and the names agree. */
  #check(row: VoteRow): HTMLElement {
    const told = CHOICES.filter((choice) => row.lists[choice].tally !== undefined);
    const wrong = row.mismatches.map((choice) => {
      const { tally, states } = row.lists[choice];
      return `${NAMES[choice]}: the tally says ${tally}, ${counted(states.length, "name")} ${states.length === 1 ? "is" : "are"} listed.`;
    });
    if (row.twice.length) wrong.push(`In two lists at once: ${row.twice.join(", ")}.`);
    if (wrong.length) return h("div", { class: "check bad" }, ...wrong.map((line) => h("p", {}, line)));
    if (!told.length) return h("p", { class: "check" }, "The text gives no tally to check the names against.");
    return h("p", { class: "check good" }, `The tally agrees with the names: ${told.map((choice) => row.lists[choice].states.length).join(", ")}.`);
  }

  #list(row: VoteRow, choice: List): HTMLElement {
    const { states } = row.lists[choice];
    const items = states.map((state) => {
      const name = this.shown.place(h("span", { class: "state" }, h("bdi", {}, state.name)), state.span);
      return h("li", { class: state.iso3 ? undefined : "unknown", title: state.iso3 ? undefined : "No State of this name is known" }, name);
    });
    return h("section", { class: `states ${choice}` },
      h("h3", {}, NAMES[choice], h("span", { class: "quiet" }, ` ${states.length}`)),
      states.length ? h("ul", {}, ...items) : h("p", { class: "quiet" }, "No State is named."));
  }

  #corrections({ corrections }: VoteRow): HTMLElement {
    return h("section", { class: "corrections" },
      h("h3", {}, "Said later"),
      h("ul", {}, ...corrections.map(({ name, to, says, span }) =>
        this.shown.place(h("li", {}, h("bdi", {}, name), ` had intended: ${NAMES[to].toLowerCase()}. The tally stays.`, says ? h("q", { class: "quiet" }, says) : null), span))));
  }
}

/** What is drawn when its place comes into sight. */
function inSight(draw: () => HTMLElement): HTMLElement {
  const place = h("div", { class: "map later" });
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    place.replaceWith(draw());
  });
  observer.observe(place);
  return place;
}

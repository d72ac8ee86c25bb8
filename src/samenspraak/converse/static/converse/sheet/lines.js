// The lines that were noted, in order; each is one stop of the Tab key and opens to what can be done with it.

import { readDate } from "./dates.js";
import { byId, make, show } from "./dom.js";
import { say, tell } from "./words.js";

export class Lines {
  // `on` has edit(line, number), write(said) and isFrozen().
  constructor(notes, kinds, on) {
    Object.assign(this, { notes, kinds, on, open: null });
    const list = byId("lines");
    list.onclick = (event) => this.click(event);
    list.onkeydown = (event) => this.key(event);
    notes.addEventListener("change", () => this.draw());
  }

  draw() {
    const lines = this.notes.lines();
    const focused = document.activeElement?.closest?.(".sheet__line");
    const place = focused && { id: focused.dataset.id, what: document.activeElement.dataset.do ?? "" };
    byId("lines").replaceChildren(...lines.map((line, at) => this.item(line, at + 1)));
    const standing = lines.filter((line) => !line.said.struck).length;
    byId("line-count").textContent = standing === 1 ? say("line_count_one") : say("line_count", { number: standing });
    show(byId("no-lines"), lines.length === 0);
    show(byId("lines-help"), lines.length > 0);
    if (place) this.focus(place.id, place.what);
  }

  item(line, number) {
    const item = byId("line-template").content.firstElementChild.cloneNode(true);
    item.dataset.id = line.id;
    item.querySelector(".sheet__line-text").append(wordsOf(line.said));
    item.querySelector(".sheet__line-text").lang = line.said.language;
    item.querySelector(".sheet__line-about").append(...aboutLine(line, this.kinds));
    const button = item.querySelector(".sheet__line-words");
    const isOpen = this.open === line.id && !this.on.isFrozen();
    button.setAttribute("aria-expanded", String(isOpen));
    button.disabled = this.on.isFrozen();
    show(item.querySelector(".sheet__line-doors"), isOpen);
    item.querySelector("[data-do=strike]").textContent = say(line.said.struck ? "take_up" : "strike");
    item.querySelector("[data-do=up]").disabled = number === 1;
    item.querySelector("[data-do=down]").disabled = number === this.notes.lines().length;
    return item;
  }

  focus(id, what = "") {
    const item = byId("lines").querySelector(`[data-id="${CSS.escape(id)}"]`);
    const wanted = what && item?.querySelector(`[data-do="${what}"]:not(:disabled)`);
    (wanted || item?.querySelector("button"))?.focus();
  }

  click(event) {
    const item = event.target.closest(".sheet__line");
    const button = event.target.closest("button");
    if (!item || !button) return;
    if (button.dataset.do) this.carryOut(item.dataset.id, button.dataset.do);
    else {
      this.open = this.open === item.dataset.id ? null : item.dataset.id;
      this.draw();
      this.focus(item.dataset.id);
    }
  }

  key(event) {
    const item = event.target.closest(".sheet__line");
    if (!item || event.ctrlKey || event.metaKey || this.on.isFrozen()) return;
    const id = item.dataset.id;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step && event.altKey) this.carryOut(id, step < 0 ? "up" : "down");
    else if (step) (step < 0 ? item.previousElementSibling : item.nextElementSibling)?.querySelector("button").focus();
    else if (!event.altKey && event.key === "e") this.carryOut(id, "edit");
    else if (!event.altKey && event.key === "x") this.carryOut(id, "strike");
    else return;
    event.preventDefault();
  }

  async carryOut(id, what) {
    const lines = this.notes.lines();
    const at = lines.findIndex((line) => line.id === id);
    if (at < 0) return;
    const { said } = lines[at];
    if (what === "edit") this.on.edit(said, at + 1);
    else if (what === "strike") {
      await this.on.write({ ...said, struck: !said.struck });
      tell(say(said.struck ? "taken_up" : "struck_now", { number: at + 1 }));
    } else await this.move(lines, at, what === "up" ? -1 : 1);
  }

  async move(lines, at, step) {
    const to = at + step;
    if (to < 0 || to >= lines.length) return;
    const beyond = lines[to + step];
    const order = beyond ? (lines[to].said.order + beyond.said.order) / 2 : lines[to].said.order + step;
    await this.on.write({ ...lines[at].said, order });
    tell(say("moved", { number: to + 1 }));
    this.focus(lines[at].id, step < 0 ? "up" : "down");
  }
}

export const wordsOf = (said) => (said.struck ? make("s", {}, said.text) : said.text);

// Kind, role, how it was taken down, and where it is: in words, apart from each other.
export const aboutLine = ({ said, note }, kinds) => {
  const kind = kinds.find((one) => one.slug === said.kind)?.name ?? (said.kind || say("no_kind"));
  const parts = [said.speaks_as, say(said.wording)];
  if (said.several) parts.push(say("several"));
  if (said.disagreement) parts.push(say("disagreement"));
  if (said.kind === "agreed_action") {
    const when = said.by_when ? readDate(said.by_when, said.by_when_precision) : say("no_date");
    parts.push(say("who_by_when", { who: said.who || say("nobody_yet"), when }));
  }
  const state = note.waiting.length ? "line_waiting" : note.refused.length ? "line_refused" : "line_received";
  const words = [make("span", { className: "nl-data-badge" }, kind)];
  if (said.struck) words.push(make("span", { className: "nl-data-badge nl-data-badge--quiet" }, say("struck")));
  words.push(make("span", {}, parts.filter(Boolean).join(" · ")));
  words.push(make("span", { className: `sheet__where sheet__where--${state}` }, say(state)));
  return words;
};

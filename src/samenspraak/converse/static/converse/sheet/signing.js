// The last five minutes: the table reads its record, amends it, and each seat says what it thinks. No names.

import { seatName } from "./compose.js";
import { byId, make, show } from "./dom.js";
import { aboutLine, wordsOf } from "./lines.js";
import { newest } from "./notes.js";
import { sha256 } from "./seal.js";
import { say } from "./words.js";

const ANSWERS = ["agreed", "with_remark", "not_agreed", ""];

export class Signing {
  // `on` has edit(said, number), write(said), readBack(lines), unfinished(), signed(signing) and back().
  constructor(notes, table, on) {
    Object.assign(this, { notes, table, on });
    byId("signing-back").onclick = () => on.back();
    byId("all-read").onclick = () => this.readAll();
    byId("sign").onclick = () => this.sign();
    notes.addEventListener("change", () => {
      if (!byId("signing").hidden) this.drawLines();
    });
    this.drawSeats();
  }

  standing() {
    return this.notes.lines().filter((line) => !line.said.struck);
  }

  open() {
    this.complain("");
    this.drawLines();
    byId("signing-title").focus();
  }

  drawLines() {
    const focused = document.activeElement?.closest?.("#signing-lines [data-id]")?.dataset.id;
    byId("signing-lines").replaceChildren(...this.standing().map((line, at) => this.item(line, at + 1)));
    if (focused) byId("signing-lines").querySelector(`[data-id="${CSS.escape(focused)}"] input`)?.focus();
  }

  item(line, number) {
    const { said } = line;
    const text = make("p", { className: "sheet__line-text", dir: "auto", id: `read-${line.id}` }, wordsOf(said));
    text.lang = said.language;
    const about = make("p", { className: "sheet__line-about" }, ...aboutLine(line, this.table.kinds));
    const box = make("input", { type: "checkbox", checked: said.wording === "read_back", disabled: said.wording === "verbatim" });
    box.setAttribute("aria-describedby", `read-${line.id}`);
    box.onchange = () => this.on.write({ ...said, wording: box.checked ? "read_back" : "summary" });
    const change = make("button", { type: "button", className: "house-link-button" }, this.words("edit"));
    change.setAttribute("aria-describedby", `read-${line.id}`);
    change.onclick = () => this.on.edit(said, number);
    const strike = make("button", { type: "button", className: "house-link-button" }, say("strike"));
    strike.setAttribute("aria-describedby", `read-${line.id}`);
    strike.onclick = () => this.on.write({ ...said, struck: true });
    const label = make("label", { className: "sheet__seat" }, box, ` ${say("read_back_label")}`);
    const item = make("li", { className: "sheet__line sheet__line--read" }, text, about);
    item.append(make("div", { className: "sheet__read" }, label, change, strike));
    item.dataset.id = line.id;
    return item;
  }

  words(name) {
    return byId("line-template").content.querySelector(`[data-do=${name}]`).textContent;
  }

  readAll() {
    return this.on.readBack(this.standing().filter(({ said }) => said.wording === "summary"));
  }

  drawSeats() {
    byId("signatures").replaceChildren(...this.table.seats.map((seat) => this.seat(seat)));
  }

  seat({ id, number, speaks_as: role }) {
    const remark = make("input", { className: "utrecht-textbox", maxLength: 1000, id: `remark-${id}`, autocomplete: "off" });
    const asked = make("div", { hidden: true }, make("label", { htmlFor: remark.id, className: "utrecht-form-label" }, say("remark")), remark);
    const choices = ANSWERS.map((answer) => {
      const radio = make("input", { type: "radio", name: `seat-${id}`, value: answer, checked: answer === "" });
      radio.onchange = () => show(asked, radio.value === "with_remark" || radio.value === "not_agreed");
      return make("label", {}, radio, ` ${say(answer || "not_here")}`);
    });
    const legend = make("legend", { className: "utrecht-form-label" }, seatName(number, role));
    const field = make("fieldset", {}, legend, make("div", { className: "sheet__choices" }, ...choices), asked);
    field.dataset.seat = id;
    return field;
  }

  signatures() {
    return [...byId("signatures").children]
      .map((field) => ({
        seat: field.dataset.seat,
        agreement: field.querySelector(":checked").value,
        remark: field.querySelector("input:not([type=radio])").value.trim(),
      }))
      .filter((one) => one.agreement !== "");
  }

  complain(problem) {
    byId("signing-error").textContent = problem;
    show(byId("signing-error"), problem !== "");
  }

  async sign() {
    if (this.on.unfinished().length) return this.complain(say("unfinished_line"));
    const signatures = this.signatures();
    if (signatures.length === 0) return this.complain(say("nobody_signed"));
    if (signatures.some((one) => one.agreement === "with_remark" && !one.remark)) return this.complain(say("remark_needed"));
    const read = this.standing().map((line) => ({ id: line.id, ...newest(line.note) }));
    const id = crypto.randomUUID();
    const lines = read.map((one) => [one.id, one.sha256]);
    const body = JSON.stringify({ id, table: this.table.table.id, lines, signatures });
    const notes = read.map((one) => one.body);
    return this.on.signed({ id, body, sha256: await sha256(body), notes, state: "waiting", reason: "" });
  }
}

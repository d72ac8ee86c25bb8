// What stands outside the record once the table has signed: the sentence that was being written on this device, and
// what came too late. Nothing of it goes without a word; it is kept, saved in a file or thrown away by hand.

import { byId, make, show } from "./dom.js";
import { say } from "./words.js";

export class Left {
  // `on` has keep(), save() and drop().
  constructor(on) {
    for (const wish of ["keep", "save", "drop"]) byId(`left-${wish}`).onclick = () => on[wish]();
  }

  draw(unfinished, late) {
    const lines = [...unfinished, ...late];
    show(byId("left"), lines.length > 0);
    byId("left-words").textContent = say(unfinished.length ? "left_unfinished" : "left_late");
    byId("left-lines").replaceChildren(
      ...lines.map(({ text, language }) => make("li", { className: "sheet__line-text", dir: "auto", lang: language }, text)),
    );
    for (const wish of ["keep", "drop"]) show(byId(`left-${wish}`), unfinished.length > 0);
  }
}

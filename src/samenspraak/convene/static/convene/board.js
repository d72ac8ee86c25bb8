// Putting somebody at a table before the next plan: by dragging, or by pressing a number and then "Put here" (keyboard,
// touch, screen reader). Both send the form that the page has without this script too.

const board = document.querySelector("[data-board]");
const form = document.querySelector("[data-board-form]");

if (board && form) {
  const said = document.querySelector("[data-board-said]");
  const puts = board.querySelectorAll("[data-put]");
  let picked = null;

  const send = (person, table) => {
    form.elements.person.value = person;
    form.elements.table.value = table;
    form.submit();
  };

  const pick = (button) => {
    picked?.setAttribute("aria-pressed", "false");
    picked = picked === button ? null : button;
    picked?.setAttribute("aria-pressed", "true");
    for (const put of puts) put.hidden = !picked;
    said.textContent = picked ? `${board.dataset.picked} ${picked.textContent.trim()}` : "";
  };

  document.querySelector("[data-board-help]").hidden = false;

  board.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pick]");
    if (button) pick(button);
    const put = event.target.closest("[data-put]");
    if (put && picked) {
      send(picked.closest("[data-person]").dataset.person, put.closest("[data-table]").dataset.table);
    }
  });

  board.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && picked) {
      const button = picked;
      pick(button);
      button.focus();
    }
  });

  board.addEventListener("dragstart", (event) => {
    const chip = event.target.closest("[data-person]");
    if (chip) event.dataTransfer.setData("text/plain", chip.dataset.person);
  });

  for (const table of board.querySelectorAll("[data-table]")) {
    table.addEventListener("dragover", (event) => {
      event.preventDefault();
      table.classList.add("convene-table--over");
    });
    table.addEventListener("dragleave", () => table.classList.remove("convene-table--over"));
    table.addEventListener("drop", (event) => {
      event.preventDefault();
      const person = event.dataTransfer.getData("text/plain");
      if (person) send(person, table.dataset.table);
    });
  }
}

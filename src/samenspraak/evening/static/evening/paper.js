// The boxes of a table's cards as a grid: arrow keys go from box to box, so that a stack of cards is a minute's work.

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function boxesOf(row) {
  return [...row.querySelectorAll("input[type=checkbox]")];
}

function step(event) {
  const [down, right] = STEPS[event.key] ?? [0, 0];
  const row = event.target.closest("tr");
  if (!row || !(down || right) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...row.parentElement.rows];
  const next = rows[rows.indexOf(row) + down];
  const box = next && boxesOf(next)[boxesOf(row).indexOf(event.target) + right];
  if (!box) return;
  event.preventDefault();
  box.focus();
}

for (const grid of document.querySelectorAll(".paper-cards tbody")) grid.addEventListener("keydown", step);

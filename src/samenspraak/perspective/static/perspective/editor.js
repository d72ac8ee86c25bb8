// The sentence that one writes in is the sentence that one cites in.
const target = () => document.getElementById("target");

document.addEventListener("focusin", (event) => {
  const key = event.target.dataset?.sentence;
  const select = target();
  if (key && select) select.value = key;
});

// Dragging does what the buttons do: a source onto a sentence cites it, a contribution onto a new sentence quotes it.
const SOURCE = "text/x-samenspraak-source";
const rowOf = (element) => element.closest?.(".found__row");
const placeOf = (element) => element.closest?.(".sentence, .new-sentence");

document.addEventListener("htmx:afterSwap", () => {
  for (const row of document.querySelectorAll("#found .found__row")) row.draggable = true;
});

document.addEventListener("dragstart", (event) => {
  const button = rowOf(event.target)?.querySelector("button[name=source]");
  if (!button) return;
  event.dataTransfer.setData(SOURCE, button.value);
  event.dataTransfer.effectAllowed = "copy";
});

document.addEventListener("dragover", (event) => {
  const place = placeOf(event.target);
  if (!place || !event.dataTransfer.types.includes(SOURCE)) return;
  event.preventDefault();
  place.classList.add("is-over");
});

document.addEventListener("dragleave", (event) => placeOf(event.target)?.classList.remove("is-over"));

document.addEventListener("drop", (event) => {
  const place = placeOf(event.target);
  const source = event.dataTransfer.getData(SOURCE);
  const button = source && document.querySelector(`#found button[value="${CSS.escape(source)}"]`);
  if (!place || !button) return;
  event.preventDefault();
  place.classList.remove("is-over");
  const key = place.querySelector("[data-sentence]")?.dataset.sentence;
  if (key) {
    target().value = key;
    button.click();
    return;
  }
  const quote = rowOf(button).querySelector("a");
  if (quote) window.location.assign(`${quote.href}?deel=${place.dataset.section}`);
});

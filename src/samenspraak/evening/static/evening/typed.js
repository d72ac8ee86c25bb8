// A paper sheet is typed without a mouse: Enter leaves a row for the next one, and Shift+Enter makes a new line in
// the words. Saving is the button at the end, or Ctrl+Enter from anywhere.

const form = document.querySelector("[data-typed]");

function onEnter(event) {
  if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.target.type === "submit") return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    form.requestSubmit();
    return;
  }
  const rows = [...form.querySelectorAll("fieldset")];
  const next = rows[rows.indexOf(event.target.closest("fieldset")) + 1];
  (next?.querySelector("select") ?? form.querySelector("[type=submit]")).focus();
}

form?.addEventListener("keydown", onEnter);

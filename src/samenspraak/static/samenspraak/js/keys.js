// Single keys on the workbench: an element says which key it answers to (data-key), "?" lists them.

const help = document.getElementById("key-help");
const toggle = document.getElementById("keys-on");
const list = help.querySelector("[data-key-list]");
const STORE = "samenspraak-keys";

const remembered = () => {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch {
    return true;
  }
};

toggle.checked = remembered();
toggle.addEventListener("change", () => {
  try {
    localStorage.setItem(STORE, toggle.checked ? "on" : "off");
  } catch {
    // A browser that keeps nothing still obeys for this page.
  }
});

const wordsOf = (element) => (element.getAttribute("aria-label") ?? element.textContent).trim();

const fill = () => {
  list.querySelectorAll("[data-found]").forEach((item) => item.remove());
  for (const element of document.querySelectorAll("[data-key]")) {
    const item = document.createElement("li");
    item.dataset.found = "";
    const key = document.createElement("kbd");
    key.textContent = element.dataset.key;
    item.append(key, ` ${wordsOf(element)}`);
    list.append(item);
  }
};

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable], dialog") !== null;

document.addEventListener("keydown", (event) => {
  if (!toggle.checked && event.key !== "?") return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "?") {
    fill();
    help.showModal();
    event.preventDefault();
    return;
  }
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches("a, button")) wanted.click();
  else wanted.focus();
});

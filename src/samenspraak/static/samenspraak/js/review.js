// Reviewing by keyboard: j and k go through the parts, a accepts, e edits, s splits, r leaves out.
// Without this file every part still has its buttons; keys.js lists the keys and can switch them off.

const review = document.querySelector("[data-review]");
const toggle = document.getElementById("keys-on");

const open = () => [...review.querySelectorAll("[data-card]:not([data-decided])")];
const here = () => document.activeElement?.closest("[data-card]");

const goTo = (card) => {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
};

const step = (direction) => {
  const cards = open();
  const now = here();
  if (!now) return goTo(direction > 0 ? cards[0] : cards.at(-1));
  const later = cards.filter((card) => now.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING);
  const earlier = cards.filter((card) => now.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING);
  return goTo(direction > 0 ? later[0] : earlier.at(-1));
};

const carryOut = (wish) => {
  const card = here() ?? open()[0];
  const target = card?.querySelector(`[data-wish="${wish}"]`);
  if (!target) return;
  goTo(card);
  if (target.matches("button")) {
    target.click();
    return;
  }
  target.open = true;
  target.querySelector("textarea")?.focus();
};

const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;

document.addEventListener("keydown", (event) => {
  if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && event.target.matches("[data-card] textarea")) {
    event.target.closest("details").open = false;
    goTo(event.target.closest("[data-card]"));
    return;
  }
  if (isTyping(event.target)) return;
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if ("aesr".includes(event.key)) carryOut(event.key);
  else return;
  event.preventDefault();
});

// After a decision the next part is at hand; where it failed, the part itself stays.
document.addEventListener("htmx:afterSettle", (event) => {
  const card = event.detail.elt.closest?.("[data-card]") ?? document.getElementById(event.detail.target?.id);
  if (!card?.matches("[data-card]")) return;
  goTo(card);
  if (card.hasAttribute("data-decided")) step(1);
});

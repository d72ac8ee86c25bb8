// Sources open in place under their sentence. Without scripts the link leads to a page that shows the same.

for (const link of document.querySelectorAll("[data-panel]")) {
  link.setAttribute("aria-expanded", "false");
  link.setAttribute("aria-controls", link.dataset.panel);
}

const panelOf = (link) => document.getElementById(link.dataset.panel);

const close = (link) => {
  panelOf(link).replaceChildren();
  link.setAttribute("aria-expanded", "false");
};

// Before htmx asks for the sources: a second click on an open link closes it instead.
document.addEventListener("htmx:confirm", (event) => {
  const link = event.target.closest("[data-panel]");
  if (link?.getAttribute("aria-expanded") === "true") {
    event.preventDefault();
    close(link);
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const link = document.querySelector(`[data-panel="${CSS.escape(event.target.id)}"]`);
  link?.setAttribute("aria-expanded", "true");
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const panel = event.target.closest(".trace__panel");
  const link = panel
    ? document.querySelector(`[data-panel="${CSS.escape(panel.id)}"]`)
    : event.target.closest('[data-panel][aria-expanded="true"]');
  if (!link) return;
  close(link);
  link.focus();
});

// What htmx could not fetch is still one plain click away.
document.addEventListener("htmx:sendError", (event) => {
  const link = event.target.closest("[data-panel]");
  if (link) location.assign(link.href);
});
document.addEventListener("htmx:responseError", (event) => {
  const link = event.target.closest("[data-panel]");
  if (link) location.assign(link.href);
});

// Screens that stand open all evening: a clock for the round, and pages that ask again by themselves.
//
// The server's time counts, not the device's: the page says what time it was there when it was made. Whatever is
// swapped in must hold the part that was asked for: a login page or a proxy's page must not wipe a wall.

const MINUTE = 60_000;

function shownClock(clock) {
  const ends = Date.parse(clock.dataset.ends);
  const ahead = Date.parse(clock.dataset.now) - Number(clock.dataset.loaded);
  const left = Math.round((ends - Date.now() - ahead) / MINUTE);
  const words = left >= 0 ? clock.dataset.left : clock.dataset.over;
  clock.textContent = words.replace("{n}", String(Math.abs(left)));
  clock.classList.toggle("clock--over", left < 0);
}

function tick() {
  for (const clock of document.querySelectorAll("[data-ends]")) {
    if (!clock.dataset.loaded) clock.dataset.loaded = String(Date.now());
    shownClock(clock);
  }
}

tick();
setInterval(tick, 1000);
document.addEventListener("htmx:afterSwap", tick);

function say(lost) {
  for (const line of document.querySelectorAll("[data-lost]")) line.hidden = !lost;
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, xhr } = event.detail;
  const whole = xhr.status === 200 && xhr.responseText.includes(`id="${target.id}"`);
  event.detail.shouldSwap = whole;
  say(!whole);
});
document.addEventListener("htmx:sendError", () => say(true));
document.addEventListener("htmx:timeout", () => say(true));

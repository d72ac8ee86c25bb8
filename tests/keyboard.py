"""Going through a page by Tab alone, as somebody without a mouse: what is missed, and where nothing shows the focus.

One script before notes each element that gets the focus, one after tells what it noted, so that a walk through a whole
page costs little more than its key presses.
"""

from __future__ import annotations

from playwright.sync_api import Page

# What somebody works with; of radio buttons with one name one is the stop. A date is several stops in one element, as
# are the buttons of a player. The field that traps machines is not for people.
BEGIN = """() => {
  const shown = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140)
  const stopOf = e => e.type === 'radio' && e.name
    ? document.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]`) : e
  const outlined = e => {
    const style = getComputedStyle(e)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  // Where the control itself is hidden behind its label, the label shows the focus.
  const marks = e => [e, e.nextElementSibling, e.parentElement, ...(e.labels ?? [])].some(one => one && outlined(one))
  const wanted = new Set([...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [controls], [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && !e.closest('[inert]'))
    .filter(e => e.tabIndex === 0 && e.name !== 'website').map(stopOf))
  const got = new Set(), unseen = new Set()
  document.addEventListener('focusin', ({target}) => {
    got.add(stopOf(target))
    if (target !== document.body && !marks(target)) unseen.add(shown(target))
  })
  window.walk = {wanted, got, unseen, shown}
  const several = [...wanted].filter(e => /^(date|time|datetime-local|month|week)$/.test(e.type) || e.controls)
  return wanted.size + 7 * several.length + 3
}"""
END = """() => {
  const {wanted, got, unseen, shown} = window.walk
  return [
    ...[...wanted].filter(e => e.isConnected && !got.has(e)).map(e => `not reached by Tab: ${shown(e)}`),
    ...[...unseen].map(e => `the focus cannot be seen on: ${e}`),
  ]
}"""


def walked(page: Page) -> list[str]:
    """Press Tab until the whole page must have been gone through; what was never reached, and what hides the focus.

    A page that holds the focus somewhere shows as everything behind that place not being reached.
    """
    for _ in range(page.evaluate(BEGIN)):
        # Held down, it goes on from stop to stop: half the messages of pressing it anew each time.
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    found: list[str] = page.evaluate(END)
    return found

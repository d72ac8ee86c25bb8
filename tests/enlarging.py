"""Reading with everything twice as large, or without scripts: what falls off the page, is cut off or is not there.

| function | how somebody reads |
|---|---|
| `zoomed(page)` | the browser at 200% on a screen of 1280 pixels: half as many pixels, and nothing lost |
| `in_larger_letters(page)` | only the letters twice as large |
| `told(page)` | the words that stand on the page, to hold against the same page without scripts |
"""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

from tests.browsing import HEIGHTS, wider

WHOLE: ViewportSize = {"width": 1280, "height": HEIGHTS[1280]}
HALF: ViewportSize = {"width": 640, "height": HEIGHTS[1280] // 2}
# Words that stand there to be read, each under its own text: what stands in a closed `details` is one press away, and
# what is hidden for the eye alone is read aloud as before.
TOLD = """() => {
  const words = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\\s+/g, ' ').trim()
    const parent = walker.currentNode.parentElement
    if (!text || parent.closest('script, style, noscript, template, option, datalist')) continue
    const folded = parent.closest('details:not([open])')
    const there = parent.checkVisibility({visibilityProperty: true, opacityProperty: true})
      || (folded && folded.checkVisibility({visibilityProperty: true}))
    if (there) words.add(text)
  }
  return [...words]
}"""
# A box that hides what does not fit in it. What is one pixel large is meant for the ear.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(e => {
    if (!e.checkVisibility() || e.clientWidth <= 1 || e.clientHeight <= 1) return false
    if (e.closest('svg, .house-hidden')) return false
    const style = getComputedStyle(e)
    const cuts = way => way === 'hidden' || way === 'clip'
    return (cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
        || (cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1)
  }).map(e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 120))"""
ENLARGE = """() => {
  const sizes = [...document.querySelectorAll('body, body *')].map(e => [e, parseFloat(getComputedStyle(e).fontSize)])
  for (const [e, size] of sizes) if (e.style) e.style.setProperty('font-size', `${2 * size}px`, 'important')
}"""


def told(page: Page) -> list[str]:
    """The words on the page, in their order, each once."""
    found: list[str] = page.evaluate(TOLD)
    return found


def zoomed(page: Page) -> list[str]:
    """What a page at 200% lacks of the same page at 1280 pixels, at which it is left."""
    page.set_viewport_size(HALF)
    enlarged, wrong = set(told(page)), _too_large(page, "at 200%")
    page.set_viewport_size(WHOLE)
    return wrong + _lost(told(page), enlarged, "at 200%")


def in_larger_letters(page: Page) -> list[str]:
    """What is lost when the letters of a page are made twice as large; it stays so until it is opened anew."""
    before = told(page)
    page.evaluate(ENLARGE)
    how = "in letters twice as large"
    return _too_large(page, how) + _lost(before, set(told(page)), how)


def _too_large(page: Page, how: str) -> list[str]:
    too_wide = wider(page)
    return [
        *([f"{too_wide} pixels wider than the screen {how}"] if too_wide else []),
        *(f"cut off {how}: {one}" for one in page.evaluate(CUT_OFF)),
    ]


def _lost(before: list[str], after: set[str], how: str) -> list[str]:
    return [f"not there {how}: {text}" for text in before if text not in after]

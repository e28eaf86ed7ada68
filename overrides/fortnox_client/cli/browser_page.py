"""The HTML page that the browser shows at the end of a login."""

from __future__ import annotations

from html import escape

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1c2b24; --soft: #5b6b63; --paper: #ffffff; --ground: #f3f5f2; --line: #dfe4df; --mark: {mark}; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e8eeea; --soft: #9fb0a7; --paper: #1b2420; --ground: #121815; --line: #2e3a34; }} }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }}
main {{ box-sizing: border-box; width: min(34rem, calc(100% - 2rem)); padding: 2.5rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: .75rem; border-top: .3rem solid var(--mark); }}
svg {{ width: 2.75rem; height: 2.75rem; display: block; }}
h1 {{ margin: 1rem 0 .5rem; font-size: 1.5rem; line-height: 1.25; }}
p {{ margin: .5rem 0; overflow-wrap: anywhere; }}
footer {{ margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }}
</style>
</head>
<body>
<main>
<svg viewBox="0 0 24 24" fill="none" stroke="{mark}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
<circle cx="12" cy="12" r="10"/><path d="{sign}"/></svg>
<h1>{title}</h1>
<p>{message}</p>
<p>{then}</p>
<footer>This page comes from the fortnox command on this computer, not from Fortnox.</footer>
</main>
</body>
</html>
"""


def render(title: str, message: str, *, success: bool) -> str:
    """Return the page.

    Args:
        title: heading.
        message: what happened.
        success: whether the company is connected.
    """
    next_step = "Go back to the terminal; `fortnox check` tests the connection." if success else "The terminal says what to do."
    then = f"{next_step} You can close this window."
    mark, sign = ("#15803d", "M7.5 12.5l3 3 6-6.5") if success else ("#b45309", "M12 7v6M12 16.5v.01")
    return _PAGE.format(title=escape(title), message=escape(message), then=then, mark=mark, sign=sign)

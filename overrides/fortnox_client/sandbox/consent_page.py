"""The HTML pages of the consent dialog."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from fortnox_client.sandbox.consent import ConsentRequest
from fortnox_client.sandbox.models import Company

_FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 3rem auto; max-width: 32rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #f5f5f2; }}
main {{ padding: 1.5rem 2rem; background: #fff; border: 1px solid #ddd; border-radius: .5rem; }}
h1 {{ font-size: 1.3rem; }}
fieldset {{ margin: 1rem 0; border: 1px solid #ddd; border-radius: .25rem; }}
label {{ display: block; }}
button {{ padding: .5rem 1.25rem; font: inherit; border: 1px solid #14532d; border-radius: .25rem; background: #fff; color: #14532d; }}
button[value=approve] {{ background: #14532d; color: #fff; }}
small {{ color: #666; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{content}
</main>
<p><small>A sandbox on this machine, not Fortnox.</small></p>
</body>
</html>
"""

# The form has no action, so it is posted to the URL of the page with its query, and the same request is parsed again.
_FORM = """<form method="post">
<fieldset>
<legend>Company</legend>
{companies}
</fieldset>
<p>{name} requests access to:</p>
<ul>
{scopes}
</ul>
<p>{account}</p>
<button name="decision" value="approve">Approve</button>
<button name="decision" value="deny">Deny</button>
</form>"""

_COMPANY = '<label><input type="radio" name="company" value="{tenant}"{checked}> {name} <small>{tenant}{note}</small></label>'


def consent_page(request: ConsentRequest, companies: Iterable[Company]) -> str:
    """Return the consent page of a request. The first company is preselected."""
    account = "It will act by a service account of its own." if request.service else "It will act as you."
    choices = [
        _COMPANY.format(
            tenant=company.tenant,
            checked="" if position else " checked",
            name=escape(company.name),
            note=", test database" if company.test else "",
        )
        for position, company in enumerate(companies)
    ]
    name = escape(request.integration.name)
    content = _FORM.format(
        companies="\n".join(choices),
        name=name,
        scopes="\n".join(f"<li>{escape(scope)}</li>" for scope in request.scopes),
        account=account,
    )
    return _FRAME.format(title=f"Connect {name} to Fortnox", content=content)


def error_page(reason: str) -> str:
    """Return the page for a request that cannot be redirected to the integration."""
    return _FRAME.format(title="This cannot be approved", content=f"<p>{escape(reason)}</p>")

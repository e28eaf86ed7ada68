"""Program that acts as a browser: opens the consent page, approves for the first company, and follows the redirect."""

import sys

import httpx

httpx.post(sys.argv[1], data={"company": "1001", "decision": "approve"}, follow_redirects=True)

"""`fortnox check`: check an integration against Fortnox's publishing checklist."""

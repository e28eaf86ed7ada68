"""`fortnox check`: how far along the road from registration to publishing an integration is."""

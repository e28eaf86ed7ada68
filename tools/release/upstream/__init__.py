"""The daily watch: if Fortnox changed its document, generate the client and open a pull request that shows the changes."""

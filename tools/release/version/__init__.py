"""Decide the next version and write its changelog entry, from the changes of the document, the Python API and the changelog fragments."""

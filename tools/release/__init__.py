"""The release of a version: difference of documents, the daily watch, version, build, publication, and checks of the result."""

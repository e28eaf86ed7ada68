"""Which version is next, why, and what its users are told: from the document's difference, the Python API's, and news fragments."""

"""From a changed document to a published version, and the proofs that it serves who installs it. Nothing of it ships."""

"""From the last commit to a published release, and the proofs that it serves who installs it. Nothing of it ships."""

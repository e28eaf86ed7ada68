"""Evidence of how Fortnox behaves: recording, scrubbing, fixtures, the evidence table, replay and fuzzing."""

"""Benchmarks of the client. Each figure is a ratio against something that is measured in the same run."""

"""Resources, one module each."""

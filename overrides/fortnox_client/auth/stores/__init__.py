"""Where tokens are kept, so that every thread, task and process of an integration uses the same ones."""

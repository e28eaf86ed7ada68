"""The daily watch: where Fortnox's document differs from what is committed, a pull request tells what that changes. Quiet otherwise."""

"""Token stores: every thread, task and process of an integration uses the same tokens. `fortnox_client.auth` exports them."""

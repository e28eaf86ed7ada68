"""How a company's consent becomes an access token, and stays one."""

"""`fortnox archive`: a copy of a whole company in a folder of plain files."""

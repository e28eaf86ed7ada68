"""The programs that maintainers run. None of them ships."""

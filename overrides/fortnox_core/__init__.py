"""What the generated code stands on: operation, wire conversion, paging, resource bases, errors. No I/O."""

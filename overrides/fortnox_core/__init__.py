"""The base of the generated code: operations, value conversion, pagination, resources and errors. No I/O."""

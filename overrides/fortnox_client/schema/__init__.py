"""What the corrected document declares of each operation, for those who answer by it and those who ask by it."""

from fortnox_client.schema.document import Declared, Document, document
from fortnox_client.schema.values import Shape, Value, reference, value_of

__all__ = ["Declared", "Document", "Shape", "Value", "document", "reference", "value_of"]

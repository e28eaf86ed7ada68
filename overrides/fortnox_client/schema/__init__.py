"""What the corrected document declares of each operation, for those who answer by it and those who ask by it."""

from fortnox_client.schema.document import ApiDocument, OperationSchema, document
from fortnox_client.schema.values import ObjectSchema, ValueSchema, reference, value_of

__all__ = ["ApiDocument", "ObjectSchema", "OperationSchema", "ValueSchema", "document", "reference", "value_of"]

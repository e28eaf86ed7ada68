"""Read the published document at run time: operations, their parameters, request bodies and responses.

The sandbox and the command line share these classes.
"""

from fortnox_client.schema.document import ApiDocument, OperationSchema, document
from fortnox_client.schema.values import ObjectSchema, ValueSchema, reference, value_of

__all__ = ["ApiDocument", "ObjectSchema", "OperationSchema", "ValueSchema", "document", "reference", "value_of"]

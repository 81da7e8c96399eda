"""JSON Schema of front matter, for editors and other programs.

A kind of file comes in; out goes its schema, made from the pydantic models that validate, with what their validators
do in code put in the words of JSON Schema. It is never stricter than reading, and can't say all that reading knows:
references, calendars and what stands between records are left to `briefgen check`.
"""

from briefgen.reading.json_schemas.front_matter import KINDS, front_matter_schema, schema_text

__all__ = ["KINDS", "front_matter_schema", "schema_text"]

"""The vocabulary of the field: actors, issues, events, quotations, positions, sources, dates, stances.

Nothing comes in but plain values; what goes out are frozen records that know neither YAML nor HTML nor
each other, except by id. There is no I/O here, and no rule that needs more than one record.
"""

from briefgen.model.dates import Edtf, parse_edtf
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.model.stances import Stance

__all__ = [
    "BriefgenError",
    "Diagnostic",
    "Edtf",
    "Kind",
    "Origin",
    "Problem",
    "Reference",
    "Severity",
    "Stance",
    "parse_edtf",
]

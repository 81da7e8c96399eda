"""Quotations matched to their sources.

What comes in are an atlas, the record of what was found before, and a folder with the texts of sources; what
goes out is which quotations stand there word for word, what is wrong with the others, and the lock file.
A match says nothing of whether the words were spoken. Likeness never passes a quotation: it only finds the
passage to show beside one that failed.
"""

from briefgen.editing.verification.lock_file import write_lock
from briefgen.editing.verification.verifying import Ask, Checked, Excerpt, check_quotations

__all__ = ["Ask", "Checked", "Excerpt", "check_quotations", "write_lock"]

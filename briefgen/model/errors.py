"""The one error that callers of briefgen need to catch."""


class BriefgenError(Exception):
    """Something that a person can put right; its text says what and how.

    The command line prints it without a traceback.
    """

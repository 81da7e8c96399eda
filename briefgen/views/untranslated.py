"""What a page says of a text that stands on it in another language, for want of a translation."""

from briefgen.views.words import Words, own_name


def untranslated(lang: str, words: Words) -> str:
    """Say in which language a text is that the page should have in its own; empty where it has it in that.

    What is written in a language of one region can be read in that of another: `fr` on a page in `fr-CA`.
    """
    if not lang or lang.partition("-")[0] == words.lang.partition("-")[0]:
        return ""
    return words.gettext("This text is in {language} and has no {own} translation.").format(
        language=_called(lang, words), own=_called(words.lang, words)
    )


def _called(lang: str, words: Words) -> str:
    """Give the name of a language (BCP 47) in that of the page."""
    return words.locale.languages.get(lang.partition("-")[0]) or own_name(lang)

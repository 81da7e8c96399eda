"""Reporter's words that stand inside quotation marks, as French newspapers set them: « Le port, a-t-il dit, … »."""

import re

_SAID = (
    "dit|d\u00e9clar\u00e9?e?|ajout\u00e9?e?|affirm\u00e9?e?|expliqu\u00e9?e?|pr\u00e9cis\u00e9?e?|soulign\u00e9?e?|poursuivi|poursuit"
    "|conclu|conclut|assur\u00e9?e?|indiqu\u00e9?e?|lanc\u00e9?e?|r\u00e9pondu|r\u00e9pond|estim\u00e9?e?|insist\u00e9?e?|rappel\u00e9?l?e?"
    "|averti|avertit|not\u00e9?e?|confi\u00e9?e?|\u00e9crit|martel\u00e9?e?|observ\u00e9?e?|regrett\u00e9?e?|annonc\u00e9?e?|reconnu|reconna\u00eet"
)
_PRONOUN = "il|elle|on|ils|elles"
_INCISE = re.compile(
    rf"[,?!] ?(?:"
    rf"(?:a|ont|avait|avaient)(?:-t)?-(?:{_PRONOUN}) (?:\w+ )?(?:{_SAID})"
    rf"|(?:{_SAID})(?:-t)?-(?:{_PRONOUN})"
    rf"|(?:a|ont|avait|avaient) (?:{_SAID}) [^,]{{1,80}}"
    rf")\b[^,\u00bb]{{0,80}}[,.]"
)


def is_interrupted(text: str) -> bool:
    """Tell whether a stretch of a source holds such words, set off by commas."""
    return _INCISE.search(text) is not None

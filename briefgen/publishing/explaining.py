"""Why a build made a page again, or left it as it was, in words."""

from collections.abc import Iterable

from briefgen.model.errors import BriefgenError
from briefgen.publishing.changes import fact_number, unpacked
from briefgen.publishing.prints import Print, Printed
from briefgen.reading.nearest import did_you_mean
from briefgen.views.facts import Aspect, Fact

_MOST = 10  # facts that are named

_WORDS = {
    Aspect.RECORDS: "what {} declares",
    Aspect.TEXT: "the text of {}",
    Aspect.LISTS: "what points at the things of {}",
    Aspect.HISTORY: "what is recorded of {}",
    Aspect.PAIR: "what there is of {} together",
    Aspect.UNKNOWN: "whether an id exists that the page names",
    Aspect.SITE: "the site's {}",
}

_JOINED = {Aspect.HISTORY: "on", Aspect.PAIR: "and"}


def page_named(name: str, files: Iterable[str]) -> str:
    """Give the file of a page that is named by its file or address. Raises BriefgenError if there is none."""
    known = frozenset(files)
    path = name.strip("/")
    for one in (path, f"{path}/index.html".lstrip("/")):
        if one in known:
            return one
    help_ = did_you_mean(path, known)
    raise BriefgenError(f"the site has no page {name}{f'; {help_}' if help_ else ''}")


def explanation(
    file: str,
    known: Printed,
    now: Print,
    facts: Iterable[Fact],
    changed: frozenset[int],
    *,
    is_made: bool,
    is_written: bool,
) -> str:
    """Say what became of a page that rests on `facts`, of which those whose numbers are `changed` have."""
    rests_on = sorted(facts)
    if not is_made:
        return f"{file}: left as it was; none of the {len(rests_on)} facts that it rests on has changed"
    lines = [f"{file}: made again, and {_outcome(is_written=is_written)}"]
    old = known.prints.get(file)
    if old is None:
        return "\n".join([*lines, "  nothing was known of it from an earlier build"])
    if old.template != now.template:
        lines.append("  its template, or something that this includes, has changed")
    named = [one for one in rests_on if fact_number(one) in changed]
    lines += [f"  changed: {_words(one)}" for one in named[:_MOST]]
    if len(named) > _MOST:
        lines.append(f"  and {len(named) - _MOST} more")
    gone = changed & set(unpacked(known.needs[file])) - {fact_number(one) for one in rests_on}
    if gone:
        lines.append(
            f"  {len(gone)} of the facts that it rested on before have changed or are gone"
        )
    return "\n".join(lines)


def _outcome(*, is_written: bool) -> str:
    return "written" if is_written else "found to be the same, so it was not written"


def _words(fact: Fact) -> str:
    joined = _JOINED.get(fact.aspect)
    of = fact.of.replace("/", f" {joined} ", 1) if joined else fact.of
    return _WORDS[fact.aspect].format(of)

"""Who speaks in a post held it on that day."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.atlas.membership import posts_on
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.actors import Post
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="speaker-out-of-post",
    title="a quotation is from before its speaker held a post, or from after",
    why="A minister's words from before the ministry are not the state's. A wrong date of either makes them"
    " look so.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, date: ‸2029-11, text: We will pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, date: 2031-05, text: We will pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the quotations of people with recorded posts who certainly held none of them then."""
    for quote in atlas.quotes.values():
        person = atlas.people.get(quote.speaker) if quote.speaker else None
        if quote.withdrawn or quote.date is None or person is None or not person.posts:
            continue
        if not posts_on(person, quote.date):
            posts = ", ".join(_words(post) for post in person.posts)
            yield RULE.problem(
                quote.origin.at("date"),
                f"`{person.id}` held none of the recorded posts on {quote.date.text}: {posts}",
                "Correct the date of either, or record the post that was held then.",
            )


def _words(post: Post) -> str:
    start, end = (date.text if date else "?" for date in (post.start, post.end))
    return f"{post.title} ({start} to {end})"

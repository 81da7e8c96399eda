"""Pages that exist through drafts alone."""

from worlds import atlas_of, body, briefing, country, file, issue, page, person

from briefgen.model.vocabulary import BriefingStatus
from briefgen.serving.drafts import drafts_of


def drafts(*files):
    return drafts_of(atlas_of(*files, drafts=True))


def test_a_draft_and_all_that_it_declares_have_pages_of_drafts():
    found = drafts(
        file("countries/IR.md", country("IR")),
        file(
            "briefings/plan.md",
            briefing(status=BriefingStatus.DRAFT),
            issue("passes"),
            person("ada-venn"),
        ),
        file("pages/about.md", page(status=BriefingStatus.DRAFT, body=body())),
    )
    assert (found.count, found.files) == (
        2,
        {
            "briefings/plan/index.html",
            "issues/passes/index.html",
            "people/ada-venn/index.html",
            "about/index.html",
        },
    )


def test_what_is_published_has_none():
    assert drafts(file("briefings/talks.md", briefing(), issue("passes"))).files == frozenset()

import pytest
from viewing import site_with, view_at
from worlds import (
    body,
    briefing,
    country,
    event,
    issue,
    organization,
    page,
    person,
    position,
    quote,
)
from worlds import file as file_


@pytest.mark.parametrize(
    ("folder", "old", "address"),
    [
        ("countries", "ir-old", "/countries/ir/"),
        ("people", "ada-old", "/people/ada/"),
        ("organizations", "bloc-old", "/organizations/bloc/"),
        ("issues", "passes-old", "/issues/passes/"),
        ("events", "meet-old", "/events/meet/"),
        ("quotes", "a-old", "/quotes/a/"),
        ("briefings", "talks-old", "/briefings/talks/"),
        ("fa/briefings", "talks-fa-old", "/fa/briefings/talks-fa/"),
    ],
)
def test_a_former_id_leads_to_the_present_page(folder, old, address):
    site = site_with(
        file_("countries/IR.md", country("IR", old_ids=("ir-old",))),
        file_(
            "briefings/talks.md",
            briefing(old_ids=("talks-old",)),
            person("ada", old_ids=("ada-old",)),
            organization("bloc", old_ids=("bloc-old",)),
            issue("passes", old_ids=("passes-old",)),
            event("meet", old_ids=("meet-old",)),
            quote("a", old_ids=("a-old",)),
        ),
        file_(
            "briefings/talks-fa.md",
            briefing(lang="fa", translation_of="talks", old_ids=("talks-fa-old",)),
        ),
    )
    assert view_at(site, f"{folder}/{old}/").target.url == address


def test_addresses_stand_below_the_path_of_the_sites_own():
    site = site_with(file_("briefings/talks.md", briefing()), url="https://example.org/desk")
    view = view_at(site, "briefings/")
    assert (view.briefings[0].link.url, view.frame.canonical) == (
        "/desk/briefings/talks/",
        "https://example.org/desk/briefings/",
    )


def test_without_an_address_there_is_no_canonical_link():
    assert view_at(site_with(), "404.html").frame.canonical == ""


@pytest.mark.parametrize(("part", "year"), [("p-0", "1900/"), ("was-0", "1900/"), ("p-110", "")])
def test_link_to_a_position_leads_to_the_page_where_it_stands(part, year):
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("pages/about.md", page(id="about", body=body(f"country:IR#{part}"))),
        file_(
            "briefings/a.md",
            *(
                position(
                    "IR",
                    "passes",
                    id=f"p-{one}",
                    date=str(1900 + one),
                    old_ids=(f"was-{one}",),
                )
                for one in range(111)
            ),
        ),
    )
    assert view_at(site, "about/").body[0].html == f'<a href="/countries/ir/{year}#{part}">it</a>'


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ""),
        ("en-GB", ""),
        (
            "fr",
            "Ce texte est en anglais et n\N{RIGHT SINGLE QUOTATION MARK}a pas de traduction en français.",
        ),
        ("ar", "هذا النص باللغة الإنجليزية ولا ترجمة له إلى العربية."),
    ],
)
def test_a_page_says_that_its_text_is_in_another_language(lang, said):
    site = site_with(
        file_("pages/about.md", page(body=body())),
        file_("briefings/talks.md", briefing()),
        lang=lang,
    )
    pages = [view_at(site, path).untranslated for path in ("about/", "briefings/talks/")]
    assert pages == [said, said]

"""The briefing on the contact group, as a reader of the site finds it."""

import re

import pytest
from webpages import links_in, text_of

THREAT = "We cannot engage in talks under threat. Negotiations will only happen when the threat is removed."

VERBATIM = {
    "khatibzadeh-contact-group": "We are currently working on establishing a contact group on Afghanistan,"
    " which will include all of Afghanistan\N{RIGHT SINGLE QUOTATION MARK}s neighbouring countries plus a number of other countries,"
    " including Russia and China.",
    "khatibzadeh-agenda": "The agenda also includes very important regional issues, such as how to help"
    " Afghanistan and maintain stability using regional mechanisms.",
    "khatibzadeh-in-a-month": "The meeting will take place in a month",
    "takal-muttaqi-priorities": "The Minister of Foreign Affairs emphasized the Islamic Emirate\N{RIGHT SINGLE QUOTATION MARK}s position"
    " on regional cooperation and the structure of such meetings, and noted that maintaining stability and"
    " strengthening regional cooperation are top priorities for Afghanistan.",
    "naqvi-talks-under-threat": THREAT,
}
REPORTED = (
    "khatibzadeh-regional-cooperation",
    "khatibzadeh-regional-coordination",
    "khatibzadeh-mid-december",
    "takal-muttaqi-call",
    "naqvi-no-dialogue",
)
ROUNDS = [f"doha-istanbul-talks-round-{number}" for number in (1, 2, 3)]
BRIEFING = "briefings/contact-group-afghanistan/"


def row(page, address):
    """The row of a page's first table that is headed by a link."""
    rows = [
        one for one in page.root.find(".//table").iter("tr") if address in links_in(one.find("th"))
    ]
    assert len(rows) == 1, f"{len(rows)} rows for {address}"
    return rows[0]


def stance_in(row):
    """What the cell next to the head of a row says."""
    return text_of(row.find("td"))


def days_in(element):
    return {time.get("datetime") for time in element.iter("time")}


def figures(element, words=""):
    """The quotation cards below an element that hold some words."""
    return [one for one in element.iter("figure") if words in text_of(one)]


def fact(page, name):
    """What a page states under a name, as in "Organized by: Iran"."""
    return next(one for one in page.all(".//dl/div") if text_of(one.find("dt")) == name).find("dd")


def names(element):
    return list(links_in(element).values())


# Pakistan


def test_pakistan_opposes_dialogue_under_threat(site):
    found = row(site.page("countries/pk/"), site.address("issues/talks-under-threat/"))
    assert re.search("Opposes.*statement", stance_in(found))


def test_pakistans_refusal_is_dated_by_month_and_no_closer(site):
    found = row(site.page("countries/pk/"), site.address("issues/talks-under-threat/"))
    assert days_in(found) == {"2025-11"}


def test_the_ministers_words_stand_on_pakistans_page(site):
    (quote,) = figures(site.page("countries/pk/").section("on-talks-under-threat"), THREAT)
    assert text_of(quote.find(".//blockquote")) == THREAT


def test_the_ministers_words_lead_to_their_own_page_and_to_him(site):
    (quote,) = figures(site.page("countries/pk/").section("on-talks-under-threat"), THREAT)
    expected = {"quotes/naqvi-talks-under-threat/", "people/mohsin-naqvi/"}
    assert {site.address(path) for path in expected} <= set(links_in(quote))


def test_pakistans_page_leads_to_the_briefing(site):
    assert site.address(BRIEFING) in links_in(site.page("countries/pk/").main)


def test_the_strikes_stand_on_pakistans_page_with_their_day_and_who_struck_whom(site):
    events = site.page("countries/pk/").section("events")
    told = next(text_of(one) for one in events.iter("li") if "Airstrikes" in text_of(one))
    assert "9 October 2025" in told
    assert "Initiated by: Pakistan; Target: Afghanistan" in told


def test_the_page_of_the_strikes_names_initiator_and_target(site):
    page = site.page("events/airstrikes-kabul-paktika/")
    assert (names(fact(page, "Initiated by")), names(fact(page, "Target"))) == (
        ["Pakistan"],
        ["Afghanistan"],
    )


# Iran and the contact group


def test_iran_supports_the_contact_group(site):
    found = row(site.page("countries/ir/"), site.address("issues/afghanistan-contact-group/"))
    assert re.search("Supports.*statement", stance_in(found))


def test_only_iran_has_a_position_on_the_contact_group(site):
    table = site.page("issues/afghanistan-contact-group/").section("positions")
    assert [text_of(one) for one in table.findall(".//tbody//th")] == ["Iran"]


def test_iran_organizes_the_meeting(site):
    assert names(fact(site.page("events/contact-group-meeting/"), "Organized by")) == ["Iran"]


def test_russia_and_china_are_only_expected_at_the_meeting(site):
    expected = fact(site.page("events/contact-group-meeting/"), "Expected to take part")
    assert names(expected) == ["Russia", "China"]


def test_the_meeting_is_dated_no_closer_than_its_source_does(site):
    page = site.page("events/contact-group-meeting/")
    assert text_of(fact(page, "Planned for")) == "mid-December 2025"
    assert not re.search(r"\b1\d December|2025-12-1\d", page.source.decode())


@pytest.mark.parametrize("country", ["ru", "cn"])
def test_the_meeting_stands_on_the_pages_of_those_expected(site, country):
    events = site.page(f"countries/{country}/").section("events")
    assert site.address("events/contact-group-meeting/") in links_in(events)


# The talks


@pytest.mark.parametrize("event", ["doha-istanbul-talks", *ROUNDS])
def test_qatar_and_turkey_facilitate_the_talks(site, event):
    assert names(fact(site.page(f"events/{event}/"), "Facilitated by")) == ["Qatar", "Türkiye"]


@pytest.mark.parametrize("event", ["doha-istanbul-talks", *ROUNDS])
def test_the_talks_are_dated_by_the_two_days_between_which_they_were(site, event):
    text = text_of(site.page(f"events/{event}/").main)
    assert "between 9 October and November 2025" in text


def test_the_rounds_stand_on_the_page_of_the_talks_and_lead_back(site):
    talks = site.page("events/doha-istanbul-talks/")
    for one in ROUNDS:
        assert site.address(f"events/{one}/") in links_in(talks.main)
        assert site.address(talks.path) in links_in(site.page(f"events/{one}/").main)


def test_no_round_is_placed_in_a_city_that_its_source_does_not_give(site):
    lists = [site.page(f"events/{one}/").root.find(".//dl") for one in ROUNDS]
    assert not [one for one in lists if re.search("Doha(?! and)|(?<!and )Istanbul", text_of(one))]


# The Islamic Emirate


def test_the_emirates_position_stands_on_afghanistans_page_under_its_own_name(site):
    page = site.page("countries/af/")
    section = page.section("organizations")
    assert "Islamic Emirate of Afghanistan" in text_of(section)
    assert site.address("issues/regional-cooperation/") in links_in(section)


def test_the_emirates_position_is_never_the_countrys(site):
    own = site.page("countries/af/").section("positions")
    assert site.address("issues/regional-cooperation/") not in links_in(own)


def test_the_issue_names_the_emirate_and_not_the_country(site):
    table = site.page("issues/regional-cooperation/").section("positions")
    heads = [text_of(one) for one in table.findall(".//tbody//th")]
    assert heads == ["Iran", "Islamic Emirate of Afghanistan"]


@pytest.mark.parametrize("person", ["zia-ahmad-takal", "amir-khan-muttaqi"])
def test_takal_relaying_muttaqi_stands_on_the_pages_of_both(site, person):
    (quote,) = figures(site.page(f"people/{person}/").main, VERBATIM["takal-muttaqi-priorities"])
    assert "Zia Ahmad Takal, Head of Public Relations at the Ministry of Foreign Affairs, relaying Amir Khan Muttaqi" in text_of(quote)  # fmt: skip


# Quotations and reported speech


@pytest.mark.parametrize(("quote", "words"), VERBATIM.items())
def test_a_quotation_is_given_word_for_word_on_its_page(site, quote, words):
    blocks = site.page(f"quotes/{quote}/").all(".//blockquote")
    assert [text_of(one) for one in blocks] == [words]


@pytest.mark.parametrize("words", VERBATIM.values())
def test_a_quotation_stands_once_in_the_list(site, words):
    assert len(figures(site.page("quotes/").main, words)) == 1


def test_the_list_holds_five_quotations_and_as_many_reports(site):
    blocks = site.page("quotes/").all(".//figure//blockquote")
    labels = figures(site.page("quotes/").main, "Reported speech")
    assert (len(blocks), len(labels)) == (5, 5)


@pytest.mark.parametrize("quote", REPORTED)
def test_reported_speech_is_labelled_and_has_no_quotation_marks(site, quote):
    (card,) = figures(site.page(f"quotes/{quote}/").main)
    assert "Reported speech" in text_of(card)
    assert card.find(".//blockquote") is None
    assert "“" not in text_of(card)


def test_no_page_shows_reported_speech_between_quotation_marks(site):
    cards = [card for page in site.pages.values() for card in figures(page.root, "Reported speech")]
    assert cards
    assert [text_of(card) for card in cards if card.find(".//blockquote") is not None] == []


def test_every_quotation_leads_to_its_source(site):
    source = site.address("sources/#contact-group-afghanistan--contact-group-report")
    for quote in (*VERBATIM, *REPORTED):
        assert source in links_in(site.page(f"quotes/{quote}/").main)


# Ways through the site


def test_the_body_of_the_briefing_leads_to_all_that_it_tells_of(site):
    body = site.page(BRIEFING).one(".//*[@id='body']")
    paths = (
        *(f"countries/{code}/" for code in ("ir", "af", "ru", "cn", "pk", "qa", "tr")),
        *(f"people/{id_}/" for id_ in ("saeed-khatibzadeh", "zia-ahmad-takal", "mohsin-naqvi")),
        "organizations/islamic-emirate-of-afghanistan/",
        "issues/afghanistan-contact-group/",
        "events/airstrikes-kabul-paktika/",
        "quotes/khatibzadeh-mid-december/",
    )
    assert {site.address(path) for path in paths} - set(links_in(body)) == set()


def test_all_that_the_briefing_leads_to_leads_back(site):
    body = site.page(BRIEFING).one(".//*[@id='body']")
    for address in links_in(body):
        page = site.followed(site.page(BRIEFING), address)
        assert site.address(BRIEFING) in links_in(page.main), f"{page.path} does not lead back"


def test_a_reader_clicks_from_home_to_iran_and_round_to_it_again(site):
    iran = clicked(site, clicked(site, site.page(""), "Countries"), "Iran")
    row_ = row(iran, site.address("issues/afghanistan-contact-group/"))
    (position, *_) = (href for href in links_in(row_.find("td[last()]")) if "#" in href)
    assert site.followed(iran, position) is iran
    section = iran.section(position.rpartition("#")[2])
    quote = site.followed(iran, site.address("quotes/khatibzadeh-contact-group/"))
    assert site.address(quote.path) in links_in(section)
    person = clicked(site, quote, "Saeed Khatibzadeh")
    interview = clicked(site, person, "Saeed Khatibzadeh's interview with RIA Novosti")
    assert clicked(site, clicked(site, interview, "Saeed Khatibzadeh"), "Iran") is iran


def test_a_reader_clicks_from_irans_words_to_the_planned_meeting_and_back(site):
    quote = site.page("quotes/khatibzadeh-contact-group/")
    meeting = clicked(site, quote, "Meeting of the contact group on Afghanistan")
    assert clicked(site, meeting, "Iran").path == "countries/ir/"


def clicked(site, page, words):
    """The page behind the first link of these words."""
    for address, found in links_in(page.root).items():
        if found == words:
            return site.followed(page, address)
    raise AssertionError(f"{page} has no link {words}")

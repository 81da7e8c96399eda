"""What holds of the views of any world."""

from dataclasses import replace

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from strategies import STATIC, records_of, worlds
from viewing import addresses_in, fragments_of, parts_of, views_of

from briefgen.atlas import link
from briefgen.exports import export_files
from briefgen.views import SiteSettings, site_of
from briefgen.views.parts import Entry

SLOW = settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a smaller world takes minutes to find
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def site_of_world(world):
    return site_of(link(records_of(world), static=[STATIC]).atlas, SiteSettings())


@SLOW
@given(worlds())
def test_every_address_in_a_view_is_one_that_some_page_has(world):
    site = site_of_world(world)
    views = views_of(site)
    files = {f"/{one.file}" for one in export_files(site)}
    fragments = {path: fragments_of(view) for path, view in views.items()}
    lost = set()
    for path, view in views.items():
        for address in addresses_in(view):
            target, _, fragment = address.partition(":~:")[0].partition("#")
            page = target or path
            if page == f"/{STATIC}" or page in files:
                continue
            if page not in views or (fragment and fragment not in fragments[page]):
                lost.add((path, address))
    assert lost == set()


@SLOW
@given(worlds())
def test_every_position_that_counts_stands_on_the_page_of_each_holder_and_of_its_issue(world):
    site = site_of_world(world)
    views = views_of(site)
    missing = set()
    for history in site.whole.histories.values():
        for subject in (
            site.whole.reference_to_actor(history.actor),
            *(one for one in site.unnoted.archives if one.id == history.issue),
        ):
            if history.issue not in site.whole.issues_of.get(history.actor, ()):
                continue
            if history.actor not in site.whole.actors_on.get(history.issue, ()):
                continue
            shown = {
                entry.id
                for entry in parts_of(views[site.unnoted.urls[subject]])
                if isinstance(entry, Entry)
            }
            missing |= {one.id for one in history.own if one.id not in shown}
    assert missing == set()


@SLOW
@given(worlds(), st.data())
def test_words_added_to_one_body_change_no_other_page(world, data):
    with_body = [one for one in world if one.body]
    assume(with_body)
    changed = data.draw(st.sampled_from(with_body))
    longer = replace(changed, body=f"{changed.body}\n\nAnd nothing more.\n")
    before = views_of(site_of_world(world))
    after = views_of(site_of_world(tuple(longer if one is changed else one for one in world)))
    differing = [path for path in before.keys() | after.keys() if before[path] != after[path]]
    slug = changed.path.rpartition("/")[2].removesuffix(".md")
    assert [path for path in differing if f"/{slug.lower()}/" not in path] == []


@SLOW
@given(worlds())
def test_the_order_of_files_changes_no_view(world):
    assert views_of(site_of_world(world[::-1])) == views_of(site_of_world(world))

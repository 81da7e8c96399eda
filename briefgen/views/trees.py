"""The site in each of its languages: the same records and lists, at other addresses and in other words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.atlas import Atlas, Relation
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import BriefingId, Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import FOLDERS, path_of
from briefgen.views.memory import Memory
from briefgen.views.site import Site
from briefgen.views.surroundings import surroundings_of


def trees_of(site: Site) -> tuple[Site, ...]:
    """Give a site in each of its languages, its default first."""
    return (site, *(_in_language(site, lang) for lang in site.settings.other_languages))


def below_root(site: Site, path: str) -> str:
    """Give the path below the root of the whole site of what stands at `path` in its default language.

    A translation stands among the briefings of its language anyway.
    """
    lang = site.surroundings.lang
    if lang == site.settings.lang or path.startswith(f"{lang}/{FOLDERS[Kind.BRIEFING]}/"):
        return path
    return f"{lang}/{path}"


def has_own_tree(site: Site, briefing: Briefing) -> bool:
    """Tell whether a briefing is a translation into one of the site's languages, among whose pages it stands."""
    return bool(briefing.translation_of) and briefing.lang in site.settings.other_languages


def address_in_own_language(site: Site, briefing: Briefing) -> str:
    """Give where a briefing stands among the pages in its own language, or in the default one."""
    base, path = site.frame.base, path_of(Reference(Kind.BRIEFING, briefing.id))
    is_elsewhere = briefing.lang in site.settings.other_languages and not briefing.translation_of
    return f"{base}/{briefing.lang}/{path}" if is_elsewhere else f"{base}/{path}"


def versions_of(site: Site, original: Reference) -> dict[str, str]:
    """Give where a briefing stands in each language of the site: its translation there, if it has one, else itself."""
    path = path_of(original)
    addresses = {tree.lang: f"{tree.root}/{path}" for tree in site.frame.trees}
    for one in site.pointing_at(original, Relation.TRANSLATION_OF):
        briefing: Briefing = site.record(one)
        if is_shown_instead(briefing) and briefing.lang in addresses:
            addresses[briefing.lang] = f"{site.frame.base}/{path_of(one)}"
    return addresses


def is_shown_instead(briefing: Briefing) -> bool:
    """Tell whether a translation stands, in its language, in the place of what it translates."""
    return (
        bool(briefing.translation_of)
        and briefing.withdrawn is None
        and briefing.status is not BriefingStatus.HIDDEN
    )


def has_page(site: Site, briefing: BriefingId) -> bool:
    """Tell whether a briefing has its page in the language of the site.

    A translation into a language of the site stands in that alone, in the place of its original; one into
    another stands beside the pages in the default language.
    """
    record, lang = site.whole.briefings[briefing], site.surroundings.lang
    is_default = lang == site.settings.lang
    if not record.translation_of:
        return is_default or Reference(Kind.BRIEFING, briefing) not in site.unnoted.translations
    return record.lang == lang if has_own_tree(site, record) else is_default


def is_here(site: Site, reference: Reference) -> bool:
    """Tell whether a thing has its page, if any, in the language of the site."""
    return reference.kind is not Kind.BRIEFING or has_page(site, BriefingId(reference.id))


def is_redirected_here(site: Site, old: Reference) -> bool:
    """Tell whether a former id leads on from the language of the site: all do but those of translations."""
    lang, _, slug = old.id.partition("/")
    if old.kind is not Kind.BRIEFING or not slug:
        return True
    own = lang if lang in site.settings.other_languages else site.settings.lang
    return own == site.surroundings.lang


def translated_elsewhere(site: Site) -> Iterator[Reference]:
    """Give the briefings that would stand beside their translation, at an address that now leads to it."""
    if site.surroundings.lang != site.settings.lang:
        for original in site.unnoted.translations:
            path = below_root(site, path_of(original))
            if site.unnoted.urls[original] != f"{site.surroundings.base}/{path}":
                yield original


def translations_into(lang: str, atlas: Atlas) -> Mapping[Reference, Reference]:
    """Give the translation into a language of each briefing that has one that lists may name."""
    ids = sorted(
        (id_ for id_ in atlas.briefings if "/" in id_), reverse=True
    )  # `<language>/<slug>`
    return {
        Reference(Kind.BRIEFING, one.translation_of): Reference(Kind.BRIEFING, one.id)
        for one in map(atlas.briefings.__getitem__, ids)
        if is_shown_instead(one) and one.lang == lang
    }


def _in_language(site: Site, lang: str) -> Site:
    base = site.surroundings.base
    known = replace(site.unnoted, translations=translations_into(lang, site.whole))
    other = replace(
        site,
        surroundings=surroundings_of(site.whole, site.settings, base, lang),
        unnoted=known,
        # What is noted and remembered is of one language.
        noted=set(),
        memory=Memory(),
    )
    return replace(other, unnoted=replace(known, urls=_AddressesIn(other, known.urls)), noted=set())


class _AddressesIn(Mapping[Reference, str]):
    """Where things stand in one language of a site, worked out when it is asked for."""

    def __init__(self, site: Site, urls: Mapping[Reference, str]) -> None:
        """Know a site in that language, and where things stand in the default one."""
        self._site, self._urls = site, urls

    def __getitem__(self, reference: Reference) -> str:
        """Give an address; a translation stands in the place of what it translates."""
        shown = self._site.unnoted.translations.get(reference, reference)
        url = self._urls[shown]
        if not is_here(self._site, shown):
            return url
        base = self._site.surroundings.base
        return f"{base}/{below_root(self._site, url[len(base) + 1 :])}"

    def __iter__(self) -> Iterator[Reference]:
        """Give whatever has an address."""
        return iter(self._urls)

    def __len__(self) -> int:
        """Count what has an address."""
        return len(self._urls)

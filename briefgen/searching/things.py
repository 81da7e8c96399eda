"""Countries, organizations, people and issues, as the search knows them."""

from collections.abc import Iterable, Iterator

from briefgen.model.actors import Country, Organization, Person
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.profiles import Profile
from briefgen.searching.documents import Document, Section
from briefgen.searching.subjects import countries_behind
from briefgen.searching.texts import divided
from briefgen.views.addresses import path_of
from briefgen.views.dossiers import summed_up
from briefgen.views.names import actor_name, other_names
from briefgen.views.recorded import recorded
from briefgen.views.site import Site
from briefgen.views.stances import section_id


def actor_document(site: Site, reference: Reference) -> Document:
    """Give the page of a country, an organization or a person; what each holds is a section of its own."""
    actor: Country | Organization | Person = site.whole.record(reference)  # type: ignore[assignment]
    text, sections = divided(actor.profile.body, site)
    name = actor_name(actor, site.surroundings.lang).text
    others = other_names(actor.name or name, actor.profile, site.surroundings.lang)
    return Document(
        path=path_of(reference),
        kind=reference.kind.value,
        title=name,
        countries=countries_behind(site, [reference.id]),
        issues=site.whole.issues_of.get(ActorId(reference.id), ()),
        languages=_languages(actor.profile, site),
        names=(name, *(one.text for one in others)),
        text=_joined(
            *(one.text for one in others),
            *(post.title for post in (actor.posts if isinstance(actor, Person) else ())),
            actor.profile.bottom_line,
            _record_in_numbers(site, ActorId(reference.id)),
            actor.profile.summary,
            actor.profile.note,
            text,
        ),
        sections=(*_held(site, reference), *sections),
    )


def issue_document(site: Site, reference: Reference) -> Document:
    """Give the page of an issue."""
    issue: Issue = site.whole.issues[IssueId(reference.id)]
    text, sections = divided(issue.profile.body, site)
    link = site.unnoted_link(reference)
    others = other_names(issue.name, issue.profile, site.surroundings.lang)
    return Document(
        path=path_of(reference),
        kind=Kind.ISSUE.value,
        title=link.text,
        issues=(issue.id,),
        languages=_languages(issue.profile, site),
        names=(link.text, *(one.text for one in others)),
        text=_joined(
            issue.question,
            *(one.text for one in others),
            issue.profile.summary,
            issue.criteria,
            issue.profile.note,
            text,
        ),
        sections=sections,
    )


def _record_in_numbers(site: Site, actor: ActorId) -> str:
    """Say how many statements, votes and so on are recorded of an actor, so that these words find it too."""
    issues = site.whole.issues_of.get(actor, ())
    own = {one.id: one for issue in issues for one in site.whole.histories[actor, issue].own}
    return summed_up(own.values(), len(issues), site.surroundings.words) if own else ""


def _held(site: Site, actor: Reference) -> Iterator[Section]:
    """Give what an actor holds on each issue, in the desk's words; votes have none."""
    words = site.surroundings.words
    pattern = words.gettext("{title}: {line}")
    for issue in site.whole.issues_of.get(ActorId(actor.id), ()):
        history = site.whole.histories[ActorId(actor.id), issue]
        held = [one for one in recorded(history) if one.summary]
        if held:
            question = site.whole.issues[issue].question
            told = (
                pattern.format(
                    title=words.stances[one.stance], line=_joined(one.summary, one.condition)
                )
                for one in held
            )
            name = site.unnoted_link(Reference(Kind.ISSUE, issue)).text
            yield Section(section_id(history), name, _joined(question, *told))


def _languages(profile: Profile, site: Site) -> tuple[str, ...]:
    return (profile.lang or site.settings.lang,)


def _joined(*parts: str) -> str:
    return joined(parts)


def joined(parts: Iterable[str]) -> str:
    """Join pieces of text into one, each ended by a mark so that they stay apart."""
    return " ".join(
        text if text[-1] in ".!?…؟:" else f"{text}." for part in parts if (text := part.strip())
    )

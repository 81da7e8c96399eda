"""Records whose keys contradict one another, or what their kind asks for."""

from briefgen.checks.rule import HERE, Rule, briefing, front

_NO_TOLL = "quotes: {id: no-toll, speaker: ida-floe, text: We will pay no toll.}"
_SHOWN = "![](quote:no-toll)"
_QUOTED = {"briefings/toll.md": briefing(_NO_TOLL, _SHOWN)}
_VOTE = (
    "name: The vote on the toll\ntype: vote\ndate: 2031-02-03\nissue: toll\nyes_means: supports\n"
)

RULES = (
    Rule(
        "actor-kind",
        "the `kind` of an actor is missing, unknown, or contradicts its folder",
        "People and organizations share one space of ids, so the kind has to be said.",
        {"briefings/toll.md": briefing(f"actors: [{HERE}{{id: kai-lund, name: Kai Lund}}]")},
        {"briefings/toll.md": briefing("actors: [{id: kai-lund, kind: person, name: Kai Lund}]")},
    ),
    Rule(
        "actor-missing",
        "a position has neither `actor` nor `actors`, or both",
        "A position is someone's.",
        {
            "briefings/toll.md": briefing(
                f"positions: [{HERE}{{issue: toll, stance: opposes, summary: Refuses.}}]"
            )
        },
        {
            "briefings/toll.md": briefing(
                "positions: {actor: BV, issue: toll, stance: opposes, summary: Refuses.}"
            )
        },
    ),
    Rule(
        "condition-missing",
        "a conditional stance has no `condition`",
        "“Supports with conditions” tells readers nothing without the conditions.",
        {
            "briefings/toll.md": briefing(
                f"positions: {{actor: BV, issue: toll, {HERE}stance: supports-with-conditions, summary: Accepts.}}"
            )
        },
        {
            "briefings/toll.md": briefing("""
                positions:
                  - actor: BV
                    issue: toll
                    stance: supports-with-conditions
                    condition: If half of it pays for the quay.
                    summary: Accepts.
            """)
        },
    ),
    Rule(
        "duplicate-declaration",
        "an id is declared twice",
        "References could mean either. A thing is declared once and referred to elsewhere.",
        {
            "briefings/toll.md": briefing(_NO_TOLL, _SHOWN),
            "events/talks.md": front("""
                name: Talks on the toll
                type: meeting
                date: 2031-02
                sources: {id: memo, title: A memo, url: https://news.example/memo}
                quotes: ‸{id: no-toll, speaker: olaf-berg, text: No toll., date: 2031-02, issues: toll}
            """),
        },
        _QUOTED,
    ),
    Rule(
        "not-a-vote",
        "keys of a vote stand on another event",
        "They would be lost: only events of type `vote` have a roll call.",
        {
            "events/talks.md": front(
                f"name: Talks\ntype: meeting\ndate: 2031-02\n{HERE}adopted: with-vote"
            )
        },
        {"events/talks.md": front("name: A vote\ntype: vote\ndate: 2031-02\nadopted: with-vote")},
    ),
    Rule(
        "participant-unnamed",
        "a participant has neither `actor` nor `description`, or both",
        "Where the source names nobody, the description says whom it means.",
        {
            "events/talks.md": front(
                f"name: Talks\ntype: meeting\ndate: 2031-02\nparticipants: [{HERE}{{role: host}}]"
            )
        },
        {
            "events/talks.md": front(
                "name: Talks\ntype: meeting\ndate: 2031-02\nparticipants: [{actor: BV, role: host}]"
            )
        },
    ),
    Rule(
        "speaker-missing",
        "a quotation has neither `speaker` nor `attribution`",
        "Words are someone's; `attribution: a senior official` is for those whom the source does not name.",
        {
            "briefings/toll.md": briefing(
                f"quotes: {HERE}{{id: no-toll, text: We will pay no toll.}}"
            )
        },
        _QUOTED,
    ),
    Rule(
        "stance-of-votes",
        "`abstained` is declared, which only votes give",
        "The roll call is the evidence; an abstention without one can't be checked.",
        {
            "briefings/toll.md": briefing(
                f"positions: {{actor: BV, issue: toll, stance: {HERE}abstained, summary: Abstains.}}"
            )
        },
        {
            "briefings/toll.md": briefing(
                "positions: {actor: BV, issue: toll, stance: neutral, summary: Takes no side.}"
            )
        },
    ),
    Rule(
        "tally-mismatch",
        "the tally of a vote is not the number of those listed",
        "One of the two is wrong, and either is a fact.",
        {"events/vote.md": front(f"{_VOTE}votes: {{yes: [BV, HM]}}\ntally: {{yes: {HERE}3}}")},
        {"events/vote.md": front(f"{_VOTE}votes: {{yes: [BV, HM]}}\ntally: {{yes: 2}}")},
    ),
    Rule(
        "text-or-paraphrase",
        "a quotation has neither `text` nor `paraphrase`, or both",
        "`text` is verbatim, `paraphrase` the desk's words; readers must know which they see.",
        {
            "briefings/toll.md": briefing(
                f"quotes: {{id: no-toll, speaker: ida-floe, text: We pay none., {HERE}paraphrase: She refuses.}}"
            )
        },
        _QUOTED,
    ),
    Rule(
        "translation-declares",
        "a translation declares records",
        "It shows the original's, so each would exist twice.",
        {
            "briefings/toll.md": briefing(_NO_TOLL, _SHOWN),
            "briefings/toll.fr.md": front(f"""
                title: La ministre
                date: 2031-05-04
                summary: Ce que dit la ministre.
                lang: fr
                translation_of: toll
                {HERE}quotes: {{id: pas-de-peage, speaker: ida-floe, text: Pas de péage.}}
            """),
        },
        {
            "briefings/toll.md": briefing(_NO_TOLL, _SHOWN),
            "briefings/toll.fr.md": front("""
                title: La ministre
                date: 2031-05-04
                summary: Ce que dit la ministre.
                lang: fr
                translation_of: toll
            """),
        },
    ),
    Rule(
        "undated",
        "a quotation or position has no date, of its own or by default",
        "What has no date has no place in a history.",
        {
            "issues/fees.md": front(f"""
                name: Fees of the harbour
                sources: {{id: memo, title: A memo, url: https://news.example/memo}}
                quotes: {HERE}{{id: no-fees, speaker: ida-floe, issues: fees, text: No fees.}}
            """)
        },
        {
            "issues/fees.md": front("""
                name: Fees of the harbour
                sources: {id: memo, title: A memo, url: https://news.example/memo}
                quotes: {id: no-fees, speaker: ida-floe, issues: fees, text: No fees., date: 2031-05}
            """)
        },
    ),
    Rule(
        "voted-twice",
        "a voter stands in a roll call twice",
        "Nobody votes yes and no.",
        {"events/vote.md": front(f'{_VOTE}votes: {{"yes": [BV, HM], "no": [{HERE}HM]}}')},
        {"events/vote.md": front(f'{_VOTE}votes: {{"yes": [BV], "no": [HM]}}')},
    ),
)

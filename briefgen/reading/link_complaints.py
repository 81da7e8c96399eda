"""What is said of links that are refused."""

from briefgen.reading.body_complaints import BodyComplaints, Spot
from briefgen.reading.link_targets import RefusedTarget


def complain_of_scheme(target: RefusedTarget, spot: Spot, complaints: BodyComplaints) -> None:
    """Say that a link has a scheme which no link may have."""
    complaints.add(
        spot,
        "link-scheme",
        f"`{target.scheme}` is neither a kind of link nor an allowed scheme",
        help=f"did you mean `{target.nearest}`?"
        if target.nearest
        else "links lead to http:, https:, mailto: or a path, or name a kind, as in country:IR",
    )


def complain_of_signing_in(spot: Spot, complaints: BodyComplaints) -> None:
    """Say that an address has a name before its host, which passes for the host."""
    complaints.add(
        spot,
        "bad-url",
        "what stands before `@` in an address is a name for signing in, and not where the link leads",
        help="leave out the name and `@`",
    )

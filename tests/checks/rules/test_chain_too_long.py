"""Things inside one another stay within what anyone could follow."""

import pytest

from briefgen.checks.rules.chain_too_long import problems


@pytest.mark.parametrize(("depth", "codes"), [(12, []), (400, ["chain-too-long"])])
def test_chain_of_issues_has_an_end(atlas_of, depth, codes):
    issues = {f"toll-{n}": f"name: Toll {n}\npart_of: toll-{n + 1}" for n in range(depth - 1)}
    issues[f"toll-{depth - 1}"] = "name: The last toll"
    assert [one.code for one in problems(atlas_of(issues=issues))] == codes

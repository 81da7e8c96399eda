"""What countries are called."""

import pytest

from briefgen.model.countries import FORMER_STATES, country_name_in


@pytest.mark.parametrize("lang", ["ar", "fa", "fr", "ps"])
@pytest.mark.parametrize("code", FORMER_STATES)
def test_the_name_of_a_former_state_is_not_turned_about_a_comma(code, lang):
    name = country_name_in(code, lang)
    assert name
    assert not {",", "،"} & set(name)

"""The regions of the world into which lists of countries are grouped: those of CLDR, after UN M49."""

from babel import Locale

from briefgen.views.words import Words

# CLDR's territoryContainment, with the former states that it keeps there as deprecated codes.
_MEMBERS = {
    "015": "DZ EA EG EH IC LY MA SD TN",
    "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "017": "AO CD CF CG CM GA GQ ST TD",
    "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "018": "BW LS NA SZ ZA",
    "021": "BM CA GL PM US",
    "013": "BZ CR GT HN MX NI PA SV",
    "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YD YE",
    "143": "KG KZ TJ TM UZ",
    "034": "AF BD BT IN IR LK MV NP PK",
    "030": "CN HK JP KP KR MN MO TW",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "154": "AX CQ DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "155": "AT BE CH DD DE FR LI LU MC NL",
    "151": "BG BY CZ HU MD PL RO RU SK SU UA",
    "039": "AD AL BA CS ES GI GR HR IT ME MK MT PT RS SI SM VA XK YU",
    "053": "AU CC CX HM NF NZ",
    "054": "FJ NC PG SB VU",
    "057": "FM GU KI MH MP NR PW UM",
    "061": "AS CK NU PF PN TK TO TV WF WS",
}
_REGIONS = {code: region for region, codes in _MEMBERS.items() for code in codes.split()}
_ORDER = {region: place for place, region in enumerate(_MEMBERS)}
NOWHERE = ""
"""The region of what lies in none: unions of countries, Antarctica, islands of the oceans."""


def region_of(code: str) -> str:
    """Give the UN M49 code of the region in which a country lies, or NOWHERE."""
    return _REGIONS.get(code, NOWHERE)


def region_order(region: str) -> int:
    """Give the place of a region among all: by continent, as CLDR has them, and NOWHERE last."""
    return _ORDER.get(region, len(_ORDER))


def region_name(region: str, words: Words) -> str:
    """Give a region's name from CLDR; of NOWHERE, what groups the rest."""
    if not region:
        return words.pgettext("region", "Other")
    return str(words.locale.territories.get(region) or Locale("en").territories[region])

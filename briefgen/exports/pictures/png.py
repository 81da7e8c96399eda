"""SVG turned into PNG, with our own fonts and no other file: the same bytes wherever the renderer is the same."""

from briefgen.exports.pictures.lettering import FONTS

FONT_CHECKSUMS = {
    "NotoNaskhArabic-Bold.ttf": "2c83732404d8f0134af2bd0da163b854fbe743f24b3545669dd21261ada28592",
    "NotoSans-Regular.ttf": "468d575e4e8b58080f7b0e497c90a8da1cee512392800cfca2e0b8426c4a2103",
    "NotoSans-SemiBold.ttf": "df455d7bc4df1f42c0c7daca1ee7098b21d1f0ec51db8f50e18a4622a33486b7",
    "NotoSansArabic-Regular.ttf": "c1fd16935a4e48d7b0ffb436bdbb2556f8f03642d58917d97d00acd998219299",
    "NotoSansArabic-SemiBold.ttf": "7526e0ec4b101f65668c5119048e96cacff508871dadc256adf8971797fa089e",
    "NotoSerif-Bold.ttf": "9163c9ccbd572b3fd661ba4697f6990a53545bd684163dd598b9ac9fac8a995e",
}
"""The fonts, with their SHA-256: they decide what is drawn, and so are part of this code and of its version."""


def png(svg: str) -> bytes:
    """Draw a picture."""
    # Most builds draw no picture.
    from resvg_py import svg_to_bytes  # noqa: PLC0415

    return svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(FONTS / name) for name in FONT_CHECKSUMS],
        font_family="Noto Sans",
    )

"""What the server adds to a page on its way to the browser; files never hold it."""

from html import escape

from briefgen.serving.answers import OWN

SCRIPT = f"{OWN}reload.js"
_END = b"</body>"


def with_script(page: bytes, *, mark: str, styles: str, assets: str) -> bytes:
    """Give an HTML page with the script that reloads it, told of which state the page is."""
    state = (
        f'data-page="{escape(mark)}" data-styles="{escape(styles)}" data-assets="{escape(assets)}"'
    )
    tag = f'<script src="{SCRIPT}" type="module" {state}></script>'.encode()
    place = page.lower().rfind(_END)
    return page + tag if place < 0 else page[:place] + tag + page[place:]

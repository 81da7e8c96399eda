"""The site in a real browser: a reader's ways through it, and how it looks, prints and is read aloud.

What comes in is the repository's own content, built once for each worker and served by a host that keeps to
`_headers`; Debian's Chromium opens it. `make screenshots` takes the README's pictures from the same site.
"""

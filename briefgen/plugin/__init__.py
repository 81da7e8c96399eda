"""Pelican's part: the only package that knows it.

`register` is what Pelican calls for `PLUGINS = ["briefgen"]`. What comes in are Pelican's settings; what goes
out is the same site, whether `pelican` or `briefgen build` was asked for it.
"""

from briefgen.plugin.building import Built, build
from briefgen.plugin.loading import Loaded, check, load
from briefgen.plugin.signals import register

__all__ = ["Built", "Loaded", "build", "check", "load", "register"]

"""What several commands may be told."""

from pathlib import Path
from typing import Annotated

import typer

Settings = Annotated[
    Path | None, typer.Option(help="The site's settings.  [default: pelicanconf.py, if it is here]")
]
Content = Annotated[Path | None, typer.Option(help="The content folder, instead of the settings'.")]

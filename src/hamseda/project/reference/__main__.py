"""Writes the reference pages into the directory given: `python -m hamseda.project.reference docs/reference`."""

import sys
from pathlib import Path

from hamseda.project.command_line.start import set_up_django

if __name__ == "__main__":
    set_up_django()
    from hamseda.project.reference.pages import write_pages

    for path in write_pages(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")

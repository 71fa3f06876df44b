"""What a worker process of the tests runs: `hamseda worker`, in a process forked from one that has Django loaded already."""

from __future__ import annotations

import logging

from hamseda.project.command_line.start import set_up_django

set_up_django()


def work(words: list[str]) -> None:
    """Run `hamseda worker` with these words."""
    from hamseda.project.command_line.worker import command

    logging.disable(logging.CRITICAL)
    command.main(words, standalone_mode=False)

"""`hamseda worker`: one more process that carries out background tasks."""

from __future__ import annotations

import click

from hamseda.project.command_line.start import CannotRun, check_tables, set_up_django


@click.command("worker")
@click.option(
    "--poll", type=click.FloatRange(0.01, 60), default=1.0, show_default=True, help="Seconds between looks for tasks."
)
@click.option(
    "--heartbeat", type=click.FloatRange(0.05, 60), default=5.0, show_default=True, help="Seconds between signs of life."
)
@click.option(
    "--dead-after",
    type=click.FloatRange(0.1, 3600),
    default=30.0,
    show_default=True,
    help="Seconds of silence after which another worker's task is taken up again.",
)
@click.option(
    "--grace",
    type=click.FloatRange(0, 3600),
    default=20.0,
    show_default=True,
    help="Seconds a running task gets to finish when the worker is told to stop; then it is given back.",
)
@click.option("--until-idle", is_flag=True, help="Stop when no task is ready.")
def command(poll: float, heartbeat: float, dead_after: float, grace: float, until_idle: bool) -> None:
    """Carry out background tasks until told to stop.

    `hamseda serve` runs one of these; more may run on the same or other machines, as soon as the records are in PostgreSQL.

    Example: hamseda worker --until-idle
    """
    set_up_django()
    check_tables()
    from hamseda.background.domain.work_loop import Pace, WorkLoop

    try:
        pace = Pace(poll=poll, heartbeat=heartbeat, dead_after=dead_after, grace=grace)
    except ValueError as error:
        raise CannotRun(f"--dead-after {dead_after:g} is too short beside --heartbeat {heartbeat:g}: {error}.") from error
    WorkLoop(pace, until_idle=until_idle).run()

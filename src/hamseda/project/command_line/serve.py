"""`hamseda serve`: the web application with its background worker, under one parent."""

from __future__ import annotations

import os
from functools import partial

import click

from hamseda.project.command_line.start import CannotRun, check_tables, set_up_django, stop_on_bad_setting


@click.command("serve")
@click.option("--host", help="Address to listen on; else HOST.")
@click.option("--port", help="Port to listen on; else PORT.")
@click.option("--workers", help="Web server processes; else HAMSEDA_WORKERS.")
@click.option(
    "--prepare", is_flag=True, help="First bring the tables up to date, and fill an empty database with the demo city."
)
def command(host: str | None, port: str | None, workers: str | None, prepare: bool) -> None:
    """Serve the web application and carry out background tasks, until told to stop.

    Example: hamseda serve --port 9000
    """
    # Options stand in for settings, and are read and refused as those are.
    given = {"HOST": host, "PORT": port, "HAMSEDA_WORKERS": workers}
    os.environ.update({variable: value for variable, value in given.items() if value is not None})
    with stop_on_bad_setting():
        listen_on, number, processes = read_settings()
    stop_unless_port_is_free(listen_on, number)
    set_up_django()
    if prepare:
        prepare_database()
    else:
        check_tables()
    keep_serving(listen_on, number, processes)


def read_settings() -> tuple[str, int, int]:
    """Return the host, the port and the number of web processes; choose where the processes count together."""
    from hamseda.project.settings import reader
    from hamseda.project.shared_counters import share_counters

    # This must come before Django's set-up, which may load what counts.
    share_counters(reader.DATA_DIRECTORY.value_in(os.environ), server=os.getpid())
    settings = (reader.HOST, reader.PORT, reader.WORKERS)
    host, port, processes = (setting.value_in(os.environ) for setting in settings)
    assert isinstance(host, str) and isinstance(port, int) and isinstance(processes, int)
    return host, port, processes


def stop_unless_port_is_free(host: str, port: int) -> None:
    """Stop with one sentence when the web server could not listen."""
    from hamseda.project.serving.port import CannotListen, check_port

    try:
        check_port(host, port)
    except CannotListen as error:
        raise CannotRun(str(error)) from error


def prepare_database() -> None:
    """Make the tables what the code expects; fill an empty database with the demo city."""
    from django.core.management import call_command
    from django.db import DatabaseError

    from hamseda.project.command_line.demo import command as demo
    from hamseda.project.command_line.start import in_one_line, missing_migrations
    from hamseda.project.demo_city import DatabaseState, database_state

    try:
        if missing_migrations():
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    except DatabaseError as error:
        raise CannotRun(f"the database could not be prepared: {in_one_line(error)}.") from error
    if database_state("") is DatabaseState.EMPTY:
        demo.main(args=[], standalone_mode=False)


def keep_serving(host: str, port: int, processes: int) -> None:
    """Run the web server and the worker until told to stop."""
    import gc

    from django.db import connections

    from hamseda.background.domain.work_loop import Pace, WorkLoop
    from hamseda.project.serving.child import Child
    from hamseda.project.serving.port import listening_address
    from hamseda.project.serving.supervisor import CannotGoOn, Supervisor
    from hamseda.project.serving.web_server import LONGEST_ANSWER, is_answering, serve_web

    address, pace = listening_address(host), Pace()
    children = [
        Child("web server", partial(serve_web, address, port, processes), stop_within=LONGEST_ANSWER + 2),
        Child("background worker", WorkLoop(pace).run, stop_within=pace.grace + 5),
    ]
    # No child may inherit a connection; what is loaded stays shared between them.
    connections.close_all()
    gc.collect()
    gc.freeze()
    try:
        Supervisor(children, is_answering=partial(is_answering, address, port), on_ready=partial(announce, host, port)).run()
    except CannotGoOn as error:
        raise CannotRun(str(error)) from error


def announce(host: str, port: int) -> None:
    """Print the address and, where the demo city is, one sign-in for each role."""
    from django.db import connections
    from django.utils import translation

    from hamseda.project.demo_accounts import demo_sign_ins, warning_for_host
    from hamseda.project.serving.port import address_to_open

    with translation.override("en"):
        lines = [f"  {each.role.label:<16}{each.username:<16}{each.password}" for each in demo_sign_ins()]
        warning = warning_for_host(host)
    connections.close_all()
    click.echo(f"\nHamseda answers at {address_to_open(host, port)}\n")
    if lines:
        click.echo("\n".join(["Sign-ins of the demo:", *lines, ""]))
    if warning:
        click.echo(warning, err=True)
    click.echo("Ctrl-C stops it.")

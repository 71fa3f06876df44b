"""`hamseda serve` as people meet it: it says where it is, ends as a whole, and says in one sentence why it cannot start."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.live_site import HAMSEDA, database_address, environment_for, free_port, wait_until_it_answers
from tests.processes import children_of, descendants_of, is_running, wait_until

Served = tuple[subprocess.Popen[bytes], int]
SMALL_CITY = "port-alder"


@pytest.fixture
def start_serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start `hamseda serve`, wait until it answers, and end it."""
    processes = []

    def start(database: str, *words: str, **settings: str) -> Served:
        port = free_port()
        environment = environment_for(tmp_path, database, PORT=str(port), HAMSEDA_WORKERS="2", **settings)
        log = tmp_path / "serve.log"
        with log.open("w") as output:
            process = subprocess.Popen([*HAMSEDA, "serve", *words], env=environment, stdout=output, stderr=subprocess.STDOUT)
        processes.append(process)
        wait_until_it_answers(f"http://localhost:{port}", process, log)
        return process, port

    yield start
    for process in processes:
        family = descendants_of(process.pid)
        process.kill()
        process.wait()
        wait_until(lambda family=family: not any(map(is_running, family)))


def refusal_of(directory: Path, database: str, *words: str, **settings: str) -> str:
    """Return the one sentence with which `hamseda serve` refuses to start."""
    done = subprocess.run(
        [*HAMSEDA, "serve", *words], env=environment_for(directory, database, **settings), capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr.strip()


def ready(port: int) -> dict:
    with urllib.request.urlopen(f"http://localhost:{port}/readyz", timeout=10) as answer:
        return json.loads(answer.read())["checks"]


def test_serve_with_an_empty_database_prepares_it_and_prints_a_sign_in_for_each_role(start_serve, tmp_path):
    start_serve("sqlite", "--prepare", HAMSEDA_CITY=SMALL_CITY)
    log = tmp_path / "serve.log"
    wait_until(lambda: "Ctrl-C stops it." in log.read_text())
    assert re.search(r"^Hamseda answers at http://localhost:\d+$", log.read_text(), flags=re.M)
    signs = re.findall(r"^  ([a-z ]+?)  +([a-z-]+)  +(\S+)$", log.read_text(), flags=re.M)
    assert [role for role, _, _ in signs] == [
        "officer", "unit liaison", "approver", "director", "ambassador", "fact owner", "administrator",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_serve_told_to_stop_ends_every_process_in_good_order(transactional_db, start_serve, number):
    process, port = start_serve(database_address())
    wait_until(lambda: ready(port) == {"database": True, "migrations": True, "worker": True})
    family = descendants_of(process.pid)
    assert len(family) == 4  # the web server and its two processes, the background worker
    process.send_signal(number)
    assert process.wait(20) == 0
    assert [pid for pid in family if is_running(pid)] == []
    with pytest.raises(OSError, match=r".+"):
        ready(port)


def test_serve_killed_outright_leaves_no_process_behind(transactional_db, start_serve):
    process, _ = start_serve(database_address())
    family = descendants_of(process.pid)
    process.kill()
    process.wait()
    wait_until(lambda: not any(map(is_running, family)))
    assert len(family) == 4


def test_serve_whose_processes_are_killed_one_by_one_answers_again(transactional_db, start_serve):
    process, port = start_serve(database_address())
    web, worker = children_of(process.pid)
    for victim in (children_of(web)[0], worker, web):
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda victim=victim: not is_running(victim) and len(descendants_of(process.pid)) == 4)
    wait_until(lambda: answers(port))
    assert process.poll() is None


def answers(port: int) -> bool:
    try:
        return ready(port)["database"]
    except OSError:
        return False


def test_serve_on_a_taken_port_says_so(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        assert refusal_of(tmp_path, "sqlite", "--port", port) == (
            f"hamseda: port {port} is taken: another program listens on localhost:{port}; choose another with PORT=…"
        )


def test_serve_on_a_database_without_tables_says_what_to_do(tmp_path):
    sentence = refusal_of(tmp_path, "sqlite", PORT=str(free_port()))
    assert re.fullmatch(r"hamseda: the database lacks \d+ migration\(s\); run `hamseda manage migrate` first\.", sentence)


def test_serve_on_a_database_that_is_not_there_says_so(tmp_path):
    sentence = refusal_of(tmp_path, f"postgresql://nobody@{'%2Fnowhere'}/none", PORT=str(free_port()))
    assert sentence.startswith("hamseda: the database cannot be opened: ")
    assert len(sentence.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--port", "70000"], "hamseda: PORT is set to '70000', but must be a whole number from 1 to 65535."),
        (["--workers", "many"], "hamseda: HAMSEDA_WORKERS is set to 'many', but must be a whole number from 1 to 64."),
    ],
)
def test_serve_with_a_wrong_option_says_what_is_allowed(tmp_path, words, sentence):
    assert refusal_of(tmp_path, "sqlite", *words) == sentence


def test_serve_help_shows_an_example():
    done = subprocess.run([*HAMSEDA, "serve", "--help"], capture_output=True, text=True, check=True)
    assert "Example: hamseda serve" in done.stdout
    assert sys.executable not in done.stdout

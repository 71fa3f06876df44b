"""Looking at a port before anything is started."""

from __future__ import annotations

import socket

import pytest
from tests.live_site import free_port

from hamseda.project.serving.port import CannotListen, address_to_open, check_port, listening_address


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "0.0.0.0"])
def test_check_port_that_is_free_says_nothing(host):
    assert check_port(host, free_port()) is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "0.0.0.0"])
def test_check_port_that_is_taken_says_so_and_what_to_do(host):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CannotListen, match=f"port {port} is taken: .* choose another with PORT="):
            check_port(host, port)


def test_check_port_just_left_by_another_is_free():
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.create_connection(listener.getsockname()) as caller:
        port = listener.getsockname()[1]
        answered, _ = listener.accept()
        answered.close()
        caller.recv(1)
    assert check_port("localhost", port) is None


def test_check_port_on_another_machines_address_says_so():
    with pytest.raises(CannotListen, match=r"'192\.0\.2\.1', which is not an address of this machine"):
        check_port("192.0.2.1", free_port())


@pytest.mark.parametrize(
    ("host", "opened"),
    [
        ("localhost", "http://localhost:9000"),
        ("0.0.0.0", "http://localhost:9000"),
        ("desk.example", "http://desk.example:9000"),
    ],
)
def test_address_to_open_names_this_machine_by_name(host, opened):
    assert address_to_open(host, 9000) == opened


def test_listening_address_of_localhost_is_a_number():
    assert listening_address("localhost") == "127.0.0.1"

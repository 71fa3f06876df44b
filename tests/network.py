"""No test reaches beyond this machine: a connection to any other address fails on the spot."""

from __future__ import annotations

import ipaddress
import sys
from typing import Any

LOCAL_NAMES = {"localhost", "testserver", ""}


class ReachedOutside(RuntimeError):
    """A test tried to reach another machine."""


def stay_on_this_machine() -> None:
    """Refuse every look-up and connection that is not of this machine, for as long as the process runs."""
    sys.addaudithook(_refuse_outside)


def is_local(host: object) -> bool:
    """Tell whether a host as Python's sockets are given it is this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name is None or name in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(str(name).partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def is_number(host: object) -> bool:
    """Tell whether a host is given as its number, for which nobody need be asked."""
    try:
        ipaddress.ip_address(str(host))
    except ValueError:
        return False
    return True


def _refuse_outside(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.getaddrinfo" and not is_number(arguments[0]):
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not is_local(host):
        raise ReachedOutside(f"tests stay on this machine, but {host!r} was asked for")

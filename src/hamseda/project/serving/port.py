"""Looks, before anything is started, whether the web server will be able to listen."""

from __future__ import annotations

import errno
import socket


class CannotListen(Exception):
    """The address or port cannot be had: one sentence says why and what to do."""


def check_port(host: str, port: int) -> None:
    """Raise `CannotListen` when a host is not this machine's or a port is taken or may not be opened."""
    for family, address in _addresses(host, port):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                # Connections that have just ended do not count as taken; a listener does.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                if family == socket.AF_INET6:
                    probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                probe.bind(address)
        except OSError as error:
            _explain(error, host, port)


def listening_address(host: str) -> str:
    """Return the number for a host's name, which is what the web server wants."""
    return "127.0.0.1" if host == "localhost" else str(_addresses(host, 0)[0][1][0])


def address_to_open(host: str, port: int) -> str:
    """Return what a person types into the browser; passkeys want a name, not a number, for this machine."""
    is_this_machine = host in {"localhost", "127.0.0.1", "::1", "0.0.0.0", "::"}  # noqa: S104
    name = "localhost" if is_this_machine else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"


def _addresses(host: str, port: int) -> list[tuple[socket.AddressFamily, tuple[str, int]]]:
    """Return the addresses to look at: for localhost both, because a browser tries both."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise CannotListen(f"HOST is set to {host!r}, which is not known here; use localhost or 0.0.0.0.") from error
    return [(family, (str(address[0]), port)) for family, _, _, _, address in found]


def _explain(error: OSError, host: str, port: int) -> None:
    """Raise the sentence for what went wrong; a machine without the second kind of addresses is no reason to stop."""
    if error.errno == errno.EADDRINUSE:
        reason = f"port {port} is taken: another program listens on {host}:{port}; choose another with PORT=…"
    elif error.errno == errno.EACCES:
        reason = f"port {port} may not be opened by this user; choose one above 1023 with PORT=…"
    elif host == "localhost":
        return
    else:
        reason = f"HOST is set to {host!r}, which is not an address of this machine; use localhost or 0.0.0.0."
    raise CannotListen(reason) from error

"""What the frame of every page shows, handed to the look by the floor above: links, person, languages, the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a page: what it is called, a shorter name for narrow bars, its icon, whether the reader is there now."""

    label: str
    url: str
    icon: str
    short_label: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under one heading, apart from the six places."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ShellPerson:
    """Who is signed in, as the frame names them; `links` are the pages about themselves."""

    name: str
    role: str
    unit: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ShownDay:
    """Today in the calendar that comes first, and in the others."""

    first: str
    others: str


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language pages can be read in, by its own name."""

    code: str
    label: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ShellAddresses:
    """Where the frame sends and asks; an empty one leaves its part out."""

    home: str = ""
    palette: str = ""
    holidays: str = ""
    set_language: str = ""
    permissions: str = ""
    sign_in: str = ""
    sign_out: str = ""


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of one page, ready to show."""

    language: str
    direction: str
    theme: str
    languages: tuple[LanguageChoice, ...]
    addresses: ShellAddresses
    calendar: str
    today: date
    day: ShownDay
    page_address: str = "/"
    city: str = ""
    person: ShellPerson | None = None
    places: tuple[Link, ...] = ()
    groups: tuple[LinkGroup, ...] = field(default=())

    @property
    def drawn_theme(self) -> str:
        """The theme the server draws; where the reader left it to the system, the script corrects it before the first paint."""
        return "dark" if self.theme == "dark" else "light"

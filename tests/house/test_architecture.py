"""ARCHITECTURE.md tells the truth: every room and point is there, what it names exists, what it calls unbuilt does not."""

from __future__ import annotations

import re

import pytest
from tests.house.tree import FLOORS, PACKAGE, ROOT, floor_of, rooms

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
UNBUILT = "not built yet"
POINTS = [f"P{number}" for number in range(1, 12)]


def rows_under(heading: str) -> list[list[str]]:
    """Return the cells of the table under a heading, its head aside."""
    section = TEXT.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_points_of_the_product_are_all_there_in_order():
    assert [row[0] for row in rows_under("The eleven points")] == POINTS


def test_floors_of_the_page_are_the_floors_of_the_house():
    assert {row[1].strip("`"): int(row[0]) for row in rows_under("Floors")} == {
        room: number for number, floor in enumerate(FLOORS) for room in floor
    }


def test_rooms_said_to_stand_are_those_that_stand():
    assert sorted(row[1].strip("`") for row in rows_under("Floors") if row[3] == "yes") == list(rooms())


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:src|tests|docs|cities)/[^`]+)`", TEXT))))
def test_paths_of_the_page_exist(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", TEXT))))
def test_links_of_the_page_lead_somewhere(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("row", rows_under("The eleven points"), ids=lambda row: row[0])
def test_point_names_a_room_and_files_or_says_it_is_not_built(row):
    room, domain_file, journey = row[2].strip("`"), row[3], row[4]
    assert floor_of(room) >= 0
    if (PACKAGE / room).is_dir():
        assert domain_file == UNBUILT or f"src/hamseda/{room}/" in domain_file
    else:
        assert (domain_file, journey) == (UNBUILT, UNBUILT)

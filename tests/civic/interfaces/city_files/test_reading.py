"""Reading a city: every problem of every file at once, each with file, line and field in one sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.civic.interfaces.city_files.written_city import CITY, PEOPLE, UNITS, problems_of, read_written, write_city

from hamseda.civic.domain.load_city.content import CodeOf
from hamseda.civic.interfaces.city_files.problem import CityFilesError
from hamseda.civic.interfaces.city_files.reading import read_city
from hamseda.project.settings.locations import CITIES_DIRECTORY


@pytest.mark.parametrize("name", sorted(path.parent.name for path in CITIES_DIRECTORY.glob("*/city.yaml")))
def test_read_shipped_city_has_no_problems(name):
    content = read_city(CITIES_DIRECTORY / name)
    assert content.of("city")[0].key == name


def test_read_mashhad_holds_what_the_sources_tell():
    content = read_city(CITIES_DIRECTORY / "mashhad")
    units = {entry.key: entry.values for entry in content.of("unit")}
    real = [key for key, values in units.items() if not values["is_demonstration"]]
    assert len(real) == 1 + 13 + 8
    assert sum(values["kind"] == "station" for values in (entry.values for entry in content.of("place"))) == 38
    assert all(entry.values["is_demonstration"] for entry in content.of("person"))


@pytest.mark.parametrize("name", ["mashhad", "port-alder"])
def test_read_shipped_city_has_somebody_for_every_role(name):
    people = {entry.key: entry.values for entry in read_city(CITIES_DIRECTORY / name).of("person")}
    for role in ("officer", "liaison", "approver", "director", "ambassador", "fact-owner", "administrator"):
        rows = people[role]["roles"]
        assert isinstance(rows, tuple)
        assert role.replace("-", "_") in {row["role"] for row in rows}


def test_read_city_gives_entries_with_codes(tmp_path):
    content = read_written(tmp_path)
    district = content.of("unit")[1]
    assert (district.key, district.values["parent"], district.values["aliases_fa"]) == (
        "district-1",
        CodeOf("unit", "hall"),
        ("منطقه یک",),
    )
    ali = content.of("person")[0]
    assert ali.values["roles"] == (
        {"role": "liaison", "unit": CodeOf("unit", "district-1"), "starts_on": None, "ends_on": date(2028, 3, 19)},
    )
    assert ali.values["deputies"] == ({"deputy": CodeOf("person", "sara"), "order": 1},)
    assert "interface_language" not in ali.values


def test_read_city_alone_is_enough(tmp_path):
    (tmp_path / "city.yaml").write_text(CITY, encoding="utf-8")
    assert [entry.noun for entry in read_city(tmp_path).entries] == ["city"]


def test_read_list_spread_over_a_directory_is_one_list(tmp_path):
    extra = "units:\n  - {code: park, kind: department, part_of: hall, name: {en: Parks}}\n"
    content = read_written(tmp_path, **{"units/parks": extra})
    assert [entry.key for entry in content.of("unit")] == ["hall", "district-1", "park"]


def test_read_directory_without_city_says_so(tmp_path):
    (tmp_path / "nowhere").mkdir()
    with pytest.raises(CityFilesError) as refusal:
        read_city(tmp_path / "nowhere")
    assert str(refusal.value) == "nowhere/city.yaml: this file is missing; a city must have it."


def test_read_reports_all_problems_of_all_files_at_once(tmp_path):
    assert problems_of(
        tmp_path,
        city=CITY.replace("IR", "Iran"),
        units=UNITS.replace("kind: district\n", "kind: distrikt\n    colour: red\n"),
        people=PEOPLE.replace("unit: hall", "unit: hal").replace("[sara]", "[zara]"),
        topics="topics: [",
    ) == [
        "newtown/city.yaml:3: country: 'Iran' is no country code; write two capital letters, such as IR.",
        'newtown/people.yaml:7: people[1].deputies[1]: there is no person "zara" in the city\'s files; did you mean "sara"?',
        'newtown/people.yaml:10: people[2].unit: there is no unit "hal" in the city\'s files; did you mean "hall"?',
        "newtown/topics.yaml:2: this is not YAML: did not find expected node content.",
        "newtown/units.yaml:6: units[2].kind: 'distrikt' is not one of department, district, organisation, partner, medium;"
        ' did you mean "district"?',
        "newtown/units.yaml:7: units[2].colour: this field is not known here; there are code, kind, part_of, name, aliases,"
        " phone, email, website, address, note, is_active, is_demonstration.",
    ]


def test_read_entry_with_a_problem_still_counts_as_there(tmp_path):
    told = problems_of(tmp_path, units=UNITS.replace("kind: district\n", "kind: distrikt\n"))
    assert len(told) == 1


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"units": UNITS.replace("part_of", "partof")},
            'units.yaml:7: units[2].partof: this field is not known here; did you mean "part_of"?',
        ),
        ({"units": UNITS.replace("    kind: organisation\n", "")}, "units.yaml:2: units[1].kind: this field is missing."),
        (
            {"units": UNITS + "  - {code: Town Hall, kind: district, name: {en: X}}\n"},
            "units.yaml:10: units[3].code: 'Town Hall' is no code; use small Latin",
        ),
        (
            {"units": UNITS.replace("District 1}", "X" * 201 + "}")},
            "units.yaml:8: units[2].name.en: the text has 201 characters; at most 200",
        ),
        (
            {"units": UNITS + "  - {code: hall, kind: district, name: {en: X}}\n"},
            'units.yaml:10: units[3]: the unit "hall" stands already in newtown/units.yaml:2.',
        ),
        (
            {"units": UNITS.replace("    name: {fa: شهرداری", "    part_of: district-1\n    name: {fa: شهرداری")},
            "units[1].part_of: this goes round in a circle: hall > district-1 > hall.",
        ),
        ({"units": UNITS.replace("[Old Harbour]", "[Harbour, Harbour]")}, "units[2]: the alias Harbour stands here twice."),
        (
            {"units": UNITS.replace("{fa: منطقه ۱, en: District 1}", "{}")},
            "units[2].name: a name is needed in at least one of fa, en and ar.",
        ),
        ({"units": "units: none\n"}, "units.yaml:1: units: a list is needed (lines that begin with a hyphen), not 'none'."),
        ({"units": "- code: hall\n"}, "units.yaml:1: the file must be a mapping (lines of the form key: value)."),
        ({"units": UNITS + "    is_active: perhaps\n"}, "units[2].is_active: true or false is needed, not 'perhaps'."),
        ({"units": UNITS + "    email: nobody\n"}, "units[2].email: 'nobody' is no e-mail address."),
        ({"units": UNITS + "    website: nowhere\n"}, "units[2].website: 'nowhere' is no web address."),
        (
            {"units": UNITS.replace("    name: {fa: شهرداری", "    is_active: false\n    name: {fa: شهرداری")},
            '"district-1" is active, but "hall" above it is not.',
        ),
        (
            {"people": PEOPLE.replace("jalali 1406-12-29", "jalali 1405-12-30")},
            "people.yaml:6: people[1].roles[1].ends_on: 30 Esfand 1405 does not exist: 1405 is a common year.",
        ),
        (
            {"people": PEOPLE.replace("jalali 1406-12-29", "1406-12-29")},
            "people[1].roles[1].ends_on: 1406-12-29 has no calendar before it; write jalali 1406-12-29 or hijri",
        ),
        ({"people": PEOPLE.replace("jalali 1406-12-29", "soon")}, "ends_on: 'soon' is no day; write 2026-11-23 or"),
        ({"people": PEOPLE.replace("[sara]", "[ali]")}, "people[1]: ali cannot be their own deputy."),
        (
            {"people": PEOPLE.replace("unit: district-1\n    roles", "unit: hall\n    languages: [farsi]\n    roles")},
            "people[1].languages[1]: 'farsi' is not one of fa, en, ar",
        ),
        (
            {"city": CITY.replace("saturday", "shanbe")},
            "city.yaml:6: first_weekday: 'shanbe' is no weekday; write one of monday, tuesday",
        ),
        (
            {"city": CITY.replace("Asia/Tehran", "Tehran")},
            "city.yaml:4: time_zone: 'Tehran' is no IANA time zone, such as Asia/Tehran.",
        ),
        ({"unit": "units: []\n"}, 'unit.yaml: no file of a city has this name; did you mean "units"?'),
        ({"units": b"units:\n  - code: \xff\n"}, "units.yaml:2: the file is not UTF-8: byte 17 is 0xFF."),
        (
            {"places": "places:\n  - {code: a, kind: venue, name: {en: A}, latitude: 91, longitude: 0}\n"},
            "places[1].latitude: 91 is more than 90.",
        ),
        (
            {"places": "places:\n  - {code: a, kind: venue, name: {en: A}, latitude: 9}\n"},
            "latitude and longitude come together or not at all.",
        ),
        (
            {"working_times": "working_times:\n  - {weekday: monday, opens: 07:30, closes: 7:00}\n"},
            "closes: '7:00' is no time of day; write 07:30.",
        ),
        (
            {"working_times": "working_times:\n  - {weekday: monday, opens: 07:30, closes: 07:00}\n"},
            "working_times[1]: closes must be later than opens.",
        ),
        (
            {"working_times": "exceptional_days:\n  - {day: 2026-11-26, opens: 07:30, closes: 09:00, reason: x}\n"},
            "a day with hours must say is_working: true.",
        ),
        (
            {"occasions": "occasions:\n  - {code: a, calendar: jalali, month: 7, day: 31, name: {en: A}}\n"},
            "month 7 of the jalali calendar has no day 31.",
        ),
        (
            {"occasions": "occasions:\n  - {code: a, calendar: jalali, name: {en: A}}\n"},
            "needs the days it falls on, listed under days.",
        ),
        (
            {"occasions": "occasions:\n  - {code: a, calendar: jalali, month: 1, name: {en: A}}\n"},
            "a month goes either with day, or with weekday and nth.",
        ),
        ({"occasions": "occasions:\n  - {code: a, calendar: hijri, day: 1, name: {en: A}}\n"}, "a rule needs its month."),
        ({"occasions": "days_from: 2027-01-01\n"}, "days_from and days_until come together or not at all."),
        (
            {"occasions": "days_from: 2027-01-01\ndays_until: 2026-01-01\n"},
            "must be in order, and between 1930-01-01 and 2070-12-31.",
        ),
        (
            {"hijri_months": "hijri_months:\n  - {year: 1448, month: 9, first_day: 2027-02-13, status: expected}\n"},
            "this leaves month 8 of 1448 with 35 days; a month has 29 or 30.",
        ),
        (
            {"mandate": "duties:\n  - {code: a, name: {en: A}, unit: nobody}\n"},
            'duties[1].unit: there is no unit "nobody" in the city\'s files.',
        ),
        (
            {"topics": "topics:\n  - {code: a, name: {en: A}, part_of: b}\n  - {code: b, name: {en: B}, part_of: a}\n"},
            "topics[1].part_of: this goes round in a circle: a > b > a.",
        ),
    ],
)
def test_read_what_is_wrong_is_said_in_one_sentence(tmp_path, files, sentence):
    told = problems_of(tmp_path, **files)
    assert len(told) == 1
    assert sentence in told[0]
    assert told[0].endswith((".", "?"))


def test_read_tree_too_deep_is_told_where_the_limit_is_passed(tmp_path):
    chain = [f"  - {{code: u{number}, kind: department, part_of: u{number - 1}, name: {{en: U}}}}\n" for number in range(1, 60)]
    units = UNITS + "  - {code: u0, kind: department, name: {en: U}}\n" + "".join(chain)
    assert problems_of(tmp_path, units=units) == [
        "newtown/units.yaml:40: units[33].part_of: the tree is more than 30 deep here."
    ]


def test_read_file_of_another_ending_is_told(tmp_path):
    directory = write_city(tmp_path / "newtown")
    (directory / "topics.yml").write_text("topics: []\n", encoding="utf-8")
    with pytest.raises(CityFilesError) as refusal:
        read_city(directory)
    assert str(refusal.value) == "newtown/topics.yml: this file is not read; its name must end in .yaml."


def test_read_file_beyond_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("hamseda.civic.interfaces.city_files.reading.LARGEST_FILE", 1024 * 1024)
    big = "# " + "x" * 1024 * 1024 + "\n"
    assert problems_of(tmp_path, topics=big) == ["newtown/topics.yaml: the file is larger than 1 MB."]


def test_read_file_that_is_a_directory_is_told(tmp_path):
    directory = write_city(tmp_path / "newtown")
    (directory / "units").mkdir()
    (directory / "units" / "a.yaml").mkdir()
    with pytest.raises(CityFilesError) as refusal:
        read_city(Path(directory))
    assert str(refusal.value) == "newtown/units/a.yaml: the file cannot be read: Is a directory."

"""Saving records: versions, revisions, acts, and what is refused."""

import pytest
from tests.civic.sample_city import AT, LATER, make_person, make_unit

from hamseda.civic.domain.collection import Collection
from hamseda.civic.domain.errors import InvalidRecord, RecordGone, RecordInUse, StaleRecord
from hamseda.civic.domain.record import change_record, create_record, remove_record, units_of
from hamseda.civic.enums import ActKind, RevisionKind, UnitKind
from hamseda.civic.models import Act, Audience, Revision, Topic, Unit
from hamseda.engines.language import fold_text

pytestmark = pytest.mark.django_db
ALIASES = Collection(
    "aliases",
    fields=("language", "text"),
    prepare=lambda alias: setattr(alias, "folded", fold_text(alias.text)),
)


@pytest.fixture
def root():
    return make_unit("root")


@pytest.fixture
def officer(root):
    return make_person("officer", root)


def create_unit(officer, parent, **values):
    given = {"code": "district-3", "kind": UnitKind.DISTRICT, "name_fa": "منطقهٔ ۳", "parent": parent} | values
    return create_record(Unit, values=given, collections=(ALIASES,), by=officer, at=AT)


def revision_of(record, version):
    return Revision.objects.get(noun="unit", record_id=record.pk, version=version)


def test_create_record_with_aliases_leaves_record_revision_act_and_search_text(officer, root):
    unit = create_unit(officer, root, aliases=[{"language": "fa", "text": "ناحیهٔ سه"}])
    unit.refresh_from_db()
    assert (unit.version, unit.created_at, unit.changed_at) == (1, AT, AT)
    assert fold_text("ناحیهٔ سه") in unit.search_text
    revision = revision_of(unit, 1)
    assert (revision.kind, revision.by, revision.at, revision.label) == (RevisionKind.CREATED, officer, AT, "منطقهٔ ۳")
    assert revision.changes == {
        "name_fa": [None, "منطقهٔ ۳"],
        "code": [None, "district-3"],
        "kind": [None, "district"],
        "parent": [None, {"id": root.pk, "name": root.name_fa}],
        "is_active": [None, True],
        "is_demonstration": [None, False],
        "aliases": [None, [{"language": "fa", "text": "ناحیهٔ سه"}]],
    }
    act = Act.objects.get()
    assert (act.kind, act.key, act.person, list(act.units.all())) == (ActKind.CREATED, f"unit:{unit.pk}:1", officer, [unit])


def test_change_record_with_new_values_raises_version_and_keeps_before_and_after(officer, root):
    unit = create_unit(officer, root)
    changed = change_record(
        unit, values={"phone": "051-1", "parent": None}, collections=(ALIASES,), expected_version=1, by=officer, at=LATER
    )
    assert (changed.version, changed.changed_at, changed.created_at) == (2, LATER, AT)
    changes = revision_of(unit, 2).changes
    assert changes == {"parent": [{"id": root.pk, "name": root.name_fa}, None], "phone": ["", "051-1"]}
    assert Unit.objects.get(pk=unit.pk).phone == "051-1"


def test_change_record_with_the_same_values_leaves_no_version(officer, root):
    unit = create_unit(officer, root)
    same = change_record(
        unit, values={"parent": root, "name_fa": "منطقهٔ ۳"}, collections=(ALIASES,), expected_version=1, by=officer, at=LATER
    )
    assert (same.version, Revision.objects.filter(noun="unit", record_id=unit.pk).count()) == (1, 1)


def test_change_record_with_a_collection_replaces_rows_and_folds_them_for_search(officer, root):
    unit = create_unit(officer, root, aliases=[{"language": "fa", "text": "یک"}, {"language": "fa", "text": "دو"}])
    kept = unit.aliases.get(text="دو").pk
    rows = [{"language": "fa", "text": "دو"}, {"language": "en", "text": "Three"}]
    changed = change_record(unit, values={"aliases": rows}, collections=(ALIASES,), expected_version=1, by=officer, at=LATER)
    assert {(alias.language, alias.text) for alias in changed.aliases.all()} == {("fa", "دو"), ("en", "Three")}
    assert changed.aliases.get(text="دو").pk == kept
    assert fold_text("Three") in Unit.objects.get(pk=unit.pk).search_text
    assert set(revision_of(unit, 2).changes) == {"aliases"}


def test_change_record_after_somebody_else_tells_who_when_and_which_fields(officer, root):
    unit = create_unit(officer, root)
    other = make_person("other", root)
    change_record(unit, values={"phone": "1"}, expected_version=1, by=officer, at=AT)
    change_record(unit, values={"note": "2"}, expected_version=2, by=other, at=LATER)
    with pytest.raises(StaleRecord) as raised:
        change_record(unit, values={"phone": "3"}, expected_version=1, by=officer, at=LATER)
    stale = raised.value
    assert (stale.current_version, stale.by, stale.at, set(stale.fields)) == (3, other, LATER, {"phone", "note"})
    assert Unit.objects.get(pk=unit.pk).phone == "1"


def test_change_record_that_is_gone_says_so(officer, root):
    unit = create_unit(officer, root)
    remove_record(unit, collections=(ALIASES,), expected_version=1, by=officer, at=AT)
    with pytest.raises(RecordGone):
        change_record(unit, values={"phone": "1"}, expected_version=1, by=officer, at=AT)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name_fa": "x" * 201}, "name_fa"),
        ({"code": "با فاصله"}, "code"),
        ({"email": "nobody"}, "email"),
        ({"kind": "x"}, "kind"),
    ],
)
def test_change_record_with_an_invalid_value_names_the_field_and_saves_nothing(officer, root, values, field):
    unit = create_unit(officer, root)
    with pytest.raises(InvalidRecord) as raised:
        change_record(unit, values=values, expected_version=1, by=officer, at=LATER)
    assert list(raised.value.messages) == [field]
    assert Unit.objects.get(pk=unit.pk).version == 1


def test_create_record_with_a_code_that_is_taken_names_the_field(officer, root):
    create_unit(officer, root)
    with pytest.raises(InvalidRecord) as raised:
        create_unit(officer, root)
    assert list(raised.value.messages) == ["code"]


def test_create_record_without_any_name_tells_the_broken_rule(officer, root):
    with pytest.raises(InvalidRecord) as raised:
        create_unit(officer, root, name_fa="")
    assert list(raised.value.messages) == [""]
    assert Unit.objects.filter(code="district-3").count() == 0


def test_change_record_with_an_alias_that_is_too_long_saves_nothing(officer, root):
    unit = create_unit(officer, root)
    rows = [{"language": "fa", "text": "x" * 201}]
    with pytest.raises(InvalidRecord):
        change_record(unit, values={"aliases": rows}, collections=(ALIASES,), expected_version=1, by=officer, at=AT)
    assert unit.aliases.count() == 0


def test_remove_record_keeps_its_last_picture(officer, root):
    unit = create_unit(officer, root, aliases=[{"language": "fa", "text": "سه"}])
    pk = unit.pk
    remove_record(unit, collections=(ALIASES,), expected_version=1, by=officer, at=LATER)
    revision = Revision.objects.get(noun="unit", record_id=pk, version=2)
    assert (revision.kind, revision.changes["code"]) == (RevisionKind.REMOVED, ["district-3", None])
    assert revision.changes["aliases"] == [[{"language": "fa", "text": "سه"}], None]
    assert list(Act.objects.get(kind=ActKind.REMOVED).units.all()) == [root]


def test_remove_record_with_others_hanging_on_it_names_them_and_removes_nothing(officer, root):
    for number in range(4):
        make_unit(f"child-{number}", parent=root)
    with pytest.raises(RecordInUse) as raised:
        remove_record(root, expected_version=1, by=officer, at=AT)
    found = {(holder.count, len(holder.examples), holder.has_more) for holder in raised.value.holders}
    assert found == {(4, 3, True), (1, 1, False)}
    assert Revision.objects.filter(kind=RevisionKind.REMOVED).count() == 0


def test_remove_record_opened_before_a_change_is_stale(officer, root):
    unit = create_unit(officer, root)
    change_record(unit, values={"phone": "1"}, expected_version=1, by=officer, at=AT)
    with pytest.raises(StaleRecord):
        remove_record(unit, collections=(ALIASES,), expected_version=1, by=officer, at=AT)


def test_import_kind_leaves_a_revision_and_no_act(officer, root):
    create_record(Topic, values={"code": "t", "name_fa": "x"}, by=officer, at=AT, kind=RevisionKind.IMPORTED)
    assert (Revision.objects.get().kind, Act.objects.count()) == (RevisionKind.IMPORTED, 0)


def test_units_of_a_record_without_a_unit_is_nobody(officer, root):
    audience = create_record(Audience, values={"code": "pilgrims", "name_fa": "زائران"}, by=officer, at=AT)
    assert (units_of(audience), units_of(officer), units_of(root)) == ((), (root,), (root,))


def test_create_and_change_record_need_few_queries(officer, root, django_assert_num_queries):
    with django_assert_num_queries(10):
        unit = create_unit(officer, root)
    with django_assert_num_queries(12):
        change_record(unit, values={"phone": "1"}, expected_version=1, by=officer, at=AT)

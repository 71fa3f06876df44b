"""Other headings are data: each column's words once, none that would name two columns of one sheet."""

from hamseda.civic.interfaces.headings import also_called
from hamseda.civic.interfaces.occasion import OCCASION_IMPORT
from hamseda.civic.interfaces.unit import UNIT_IMPORT


def test_also_called_of_a_column_the_file_does_not_name_is_nothing() -> None:
    assert also_called("no_such_column") == ()


def test_headings_of_one_sheet_name_one_column_each() -> None:
    for plan in (UNIT_IMPORT, OCCASION_IMPORT):
        words = [word for column in plan.columns for word in column.synonyms]
        assert sorted(words) == sorted(set(words))

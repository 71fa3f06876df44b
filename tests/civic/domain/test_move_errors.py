"""A refusal to move a day names its problem and the month in the way."""

from hamseda.civic.domain.move_errors import CannotMoveDay, MoveProblem


def test_cannot_move_day_with_a_month_says_which() -> None:
    error = CannotMoveDay(MoveProblem.MONTH_BEFORE, year=1448, month=2, length=31)
    assert str(error) == "month_before 1448-2 31"

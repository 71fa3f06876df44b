"""Histories: what differs between two values of a field, word by word where the texts are long."""

from hamseda.design.history.differences import FieldDifference, Piece, field_difference, text_difference

__all__ = ["FieldDifference", "Piece", "field_difference", "text_difference"]

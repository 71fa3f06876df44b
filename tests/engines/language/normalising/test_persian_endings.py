"""Endings of Persian words."""

from __future__ import annotations

import pytest

from hamseda.engines.language.normalising import persian_endings
from hamseda.engines.language.normalising.blocks import apply


def done(rule, text, *code):
    return apply(text, sorted(rule(text, *code)))[0]


def seen(text):
    return text.replace("\u200c", "|")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("کتاب ها", "کتاب|ها"),
        ("کتاب  هایشان", "کتاب|هایشان"),
        ("می|شود ها", "می|شود|ها"),
        ("بزرگ ترین", "بزرگ|ترین"),
        ("بزرگ تر", "بزرگ|تر"),
        ("هوا تر", "هوا تر"),
        ("شده اند", "شده|اند"),
        ("نکرده ام", "نکرده|ام"),
        ("خانه ام", "خانه ام"),
        ("خانه اش", "خانه|اش"),
        ("خانه ی", "خانه|ی"),
        ("برنامه ای", "برنامه|ای"),
        ("راه ای", "راه ای"),
        ("که ای", "که ای"),
        ("و ها", "و ها"),
        ("۱۲ ها", "۱۲ ها"),
        ("کتاب هایل", "کتاب هایل"),
    ],
)
def test_endings_apart_are_joined_where_they_are_certain(text, wanted):
    assert seen(done(persian_endings.endings_apart, text.replace("|", "\u200c"))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("راهها", "راه|ها"),
        ("برنامههای", "برنامه|های"),
        ("فعالیتهایشان", "فعالیت|هایشان"),
        ("شهرداریها", "شهرداری|ها"),
        ("پروژهای", "پروژهای"),
        ("شهرها", "شهرها"),
        ("تنها", "تنها"),
        ("نهایی", "نهایی"),
        ("شانگهای", "شانگهای"),
        ("کتاب|ها", "کتاب|ها"),
    ],
)
def test_plurals_together_are_parted_where_they_are_certain(text, wanted):
    assert seen(done(persian_endings.plurals_together, text.replace("|", "\u200c"))) == wanted

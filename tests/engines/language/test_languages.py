"""Which language a text is in, told by its letters."""

from __future__ import annotations

import pytest

from hamseda.engines.language.languages import Language, detect_language, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("شهردار مشهد از پروژه‌های تازه گفت", Language.FA),
        ("شهردار از طرح جديد در مشهد گفت", Language.FA),
        ("كتابها را در خانه ديدم", Language.FA),
        ("قال رئيس البلدية إن المشروع في المدينة", Language.AR),
        ("The mayor spoke", Language.EN),
        ("The mayor of مشهد spoke at length", Language.EN),
        ("از Windows استفاده شد و کار تمام است", Language.FA),
        ("۱۴۰۵", Language.FA),
        ("١٤٤٦", Language.AR),
        ("2026", Language.EN),
        ("", Language.EN),
    ],
)
def test_detect_language_of_a_text_tells_its_letters(text, language):
    assert detect_language(text) is language


def test_language_of_a_code_with_a_country_drops_the_country():
    assert [language_of(each) for each in ("fa", "fa-IR", "EN_gb", "ar")] == [
        Language.FA,
        Language.FA,
        Language.EN,
        Language.AR,
    ]


def test_language_of_an_unknown_code_is_refused():
    with pytest.raises(ValueError, match="'tr' is not a valid Language"):
        language_of("tr")

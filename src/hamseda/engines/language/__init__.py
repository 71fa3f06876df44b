"""Persian, Arabic and English as text: normal forms, digits, calendars, and spans that always lead back to the text as given.

It must not know what a text is for: no city, no claim, no statement. Language knowledge is in `data/*.yaml`, compiled into `tables/`.
Begin with `folding.py` (the form for matching), `normal_form.py` (the form an editor wants) and `calendars/`.
"""

from hamseda.engines.language.folding import Folded, HalfSpaces, fold, fold_text
from hamseda.engines.language.languages import Language, detect_language, language_of
from hamseda.engines.language.normal_form import AUTO, Edit, Normalised, normalise, normalise_text
from hamseda.engines.language.normalising.changes import Reason
from hamseda.engines.language.offsets import OffsetMap

__all__ = [
    "AUTO",
    "Edit",
    "Folded",
    "HalfSpaces",
    "Language",
    "Normalised",
    "OffsetMap",
    "Reason",
    "detect_language",
    "fold",
    "fold_text",
    "language_of",
    "normalise",
    "normalise_text",
]

"""Persian, Arabic and English as text: normal forms, digits, calendars, and spans that always lead back to the text as given.

It must not know what a text is for: no city, no claim, no statement. Language knowledge is in `data/*.yaml`, compiled into `tables/`.
Begin with `fold.py` (the form for matching), `normalise.py` (the form an editor wants) and `calendars/`.
"""

from hamseda.engines.language.fold import Folded, HalfSpaces, fold, fold_text
from hamseda.engines.language.languages import Language, detect_language, language_of
from hamseda.engines.language.offsets import OffsetMap

__all__ = ["Folded", "HalfSpaces", "Language", "OffsetMap", "detect_language", "fold", "fold_text", "language_of"]

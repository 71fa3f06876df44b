"""Loading a city: entries read elsewhere become records, new ones in bulk, changed ones through the domain, in one transaction.

Begin with `load_city` in `loading.py`; `content.py` holds what it is given, `loaded_noun.py` which nouns there are.
"""

from hamseda.civic.domain.load_city.content import CityContent, CodeOf, Entry, LoadOutcome
from hamseda.civic.domain.load_city.loading import load_city

__all__ = ["CityContent", "CodeOf", "Entry", "LoadOutcome", "load_city"]

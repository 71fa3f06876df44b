"""The files of a city: YAML under `cities/NAME/`, read, checked all together and handed to the domain as plain entries.

Begin with `read_city` in `reading.py`; each kind of file has a module named after its noun, listed in `registry.py`.
"""

from hamseda.civic.interfaces.city_files.problem import CityFilesError, Problem
from hamseda.civic.interfaces.city_files.reading import read_city

__all__ = ["CityFilesError", "Problem", "read_city"]

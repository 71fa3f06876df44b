"""The files of a city: YAML under `cities/NAME/`, read, checked all together and handed to the domain as plain entries.

Begin with `read_city` in `reading.py`; each kind of file has a module named after its noun, listed in `registry.py`.
"""

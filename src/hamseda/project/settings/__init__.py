"""The settings: `reader.py` reads and checks the environment, `product.py` is Django's settings module built from it.

Nothing is read when this package is imported, so that a light subcommand starts at once and a wrong value is told in one
sentence by whoever reads it.
"""

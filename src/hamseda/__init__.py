"""Hamseda: the desk from which a city plans its public diplomacy and speaks with one voice.

The rooms of the house, from the ground up, are listed in ARCHITECTURE.md. Begin there.
"""

__version__ = "0.1.0"

"""The city: units, people, roles and permissions, audiences, places, topics, channels, occasions, working days, acts.

Everything above stands on these nouns and none of them knows what stands above: no statement, plan or fact is named here.
Begin with `models/unit.py` and `models/person.py`, then `rules/permissions.py`, the one table of who may do what.
"""

"""The rules of the normal form, one file per kind of change, and how their changes are put together.

A rule looks at a text and gives changes; it never sees another rule's work. `passes.py` gathers them, drops what overlaps or touches a
protected place, applies them, and looks again until nothing is left to do: that is why normalising twice changes nothing. Begin there.
"""

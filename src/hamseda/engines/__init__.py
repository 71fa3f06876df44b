"""The engines: pure computing that knows nothing of Django, clocks or networks, each usable alone from a script.

What an engine needs (a day, a language, data) is given to it as an argument, and the same input gives the same bytes.
An engine may stand on `language` and on no other engine. Begin with `language/`.
"""

"""The top floor: settings, addresses, the command line, Today and the pages that gather from every room.

It may look into every room; no room may look up into it. Begin with `settings` and `urls.py`.
"""

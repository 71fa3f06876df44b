"""The processes of `hamseda serve`: one parent that watches, the web server and the background worker under it.

`supervisor.py` is the parent's work, `web_server.py` the web server's; the worker's is in the room `background`.
"""

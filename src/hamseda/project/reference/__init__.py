"""The reference pages that are written from code: settings, commands, permissions, city files, API, components, language.

Each file here writes one page as Markdown; `python -m hamseda.project.reference DIRECTORY` writes them all, and a house test
fails when a committed page differs. Begin with `pages.py`.
"""

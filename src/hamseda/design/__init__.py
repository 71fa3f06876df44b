"""The look every room builds on: shell, list, form, date picker, import, history, toasts, the API's error shape.

It knows nothing of any noun: what it shows is handed to it. Begin with the living page at `/design/`.
"""

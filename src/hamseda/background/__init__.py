"""Durable background work: a heartbeat for every running task, retries with back-off, schedules.

It knows no noun of the city: rooms above hand it tasks. Begin with `domain/`.
"""

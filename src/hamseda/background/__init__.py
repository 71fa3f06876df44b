"""Durable background work: a heartbeat for every running task, retries with back-off, schedules.

It knows no noun of the city: rooms above hand it tasks. Begin with `domain/durable_task.py` to declare a task,
`domain/work_loop.py` to see how one is carried out.
"""

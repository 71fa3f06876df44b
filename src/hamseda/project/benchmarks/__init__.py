"""The benchmarks behind `hamseda bench`: each prints what it measured, beside a named peer in the same run.

Begin with `registry.py`; a benchmark is one module with a `run` function and one line there.
"""

"""Language data as Python constants, generated from `data/`; see `compile_tables`."""

"""Forms, tables and import columns, one file per noun."""

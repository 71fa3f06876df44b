"""What the API takes and gives, one file per noun; texts, pages and errors are shaped in `shapes.py`."""

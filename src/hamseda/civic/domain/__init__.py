"""What the room does: one file per noun, functions that say who and when."""

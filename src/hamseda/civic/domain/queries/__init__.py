"""What the room answers without changing anything."""

"""Django's management commands of the room."""

"""Pages that gather from every room, and the error pages."""

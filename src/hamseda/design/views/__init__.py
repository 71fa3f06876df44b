"""The room's own page: every component, working."""

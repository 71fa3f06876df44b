"""What can be done with tasks, schedules and workers."""

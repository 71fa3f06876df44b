"""What can be asked about tasks and workers."""

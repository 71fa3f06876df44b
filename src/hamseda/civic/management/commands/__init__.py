"""One file per command: `hamseda manage NAME`."""

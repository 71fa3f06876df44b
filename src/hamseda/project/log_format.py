"""Log lines as JSON."""

import json
import logging


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        return json.dumps({"level": record.levelname, "logger": record.name, "message": record.getMessage()}, ensure_ascii=False)

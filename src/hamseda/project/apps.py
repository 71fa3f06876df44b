"""Registers the top floor with Django."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """The room that gathers from all others."""

    name = "hamseda.project"
    label = "project"

    def ready(self) -> None:
        """Let the log hear of sign-ins."""
        from hamseda.project.security_log import listen_to_sign_in

        listen_to_sign_in()

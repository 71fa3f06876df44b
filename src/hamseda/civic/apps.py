"""Registers the room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CivicConfig(AppConfig):
    """The room of the city's own nouns."""

    name = "hamseda.civic"
    label = "civic"
    verbose_name = _("City")

    def ready(self) -> None:
        """Offer the room's items to Today and the palette."""
        from hamseda.civic.domain.queries.occasion_rule import hijri_month_starts
        from hamseda.design.hijri_months import read_months_with

        read_months_with(hijri_month_starts)
        from hamseda.civic.domain.offer import register_palette, register_today
        from hamseda.civic.interfaces.occasion_offer import days_to_confirm, occasions_named, occasions_to_come
        from hamseda.civic.interfaces.people_offer import (
            people_away,
            people_named,
            people_one_stands_in_for,
            places_named,
            topics_named,
            units_named,
        )

        register_today(people_one_stands_in_for)
        register_today(days_to_confirm)
        register_today(occasions_to_come)
        register_today(people_away)
        register_palette(units_named)
        register_palette(people_named)
        register_palette(places_named)
        register_palette(topics_named)
        register_palette(occasions_named)

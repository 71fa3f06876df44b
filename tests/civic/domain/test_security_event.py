"""Events of safety in the log."""

from __future__ import annotations

import logging

import pytest

from hamseda.civic.domain.security_event import tell_security_event


def test_tell_security_event_logs_the_event_with_numbers_alone(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="hamseda.security")
    tell_security_event("refused", person=7, view="civic:unit_edit", reason="no_role")
    told = caplog.records[0]
    assert (told.getMessage(), told.person, told.view, told.reason) == ("refused", 7, "civic:unit_edit", "no_role")

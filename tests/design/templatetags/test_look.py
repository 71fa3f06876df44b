"""The tags of the look: assets, icons, digits, and fields of forms that are not ours."""

from __future__ import annotations

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

from hamseda.design.asset_manifest import MissingAsset, asset_file


def rendered(text: str, **context: object) -> str:
    return Template("{% load look %}" + text).render(Context(context))


def test_asset_is_written_as_its_static_address():
    assert rendered("{% asset 'app.css' %}") == f"/static/{asset_file('app.css')}"


def test_asset_that_was_not_built_stops_the_page():
    with pytest.raises(MissingAsset):
        rendered("{% asset 'no-such.css' %}")


def test_icon_says_nothing_to_a_screen_reader():
    sprite = asset_file("icons.svg")
    assert rendered("{% icon 'search' 'icon-large' %}") == (
        f'<svg class="icon icon-large" aria-hidden="true"><use href="/static/{sprite}#search"></use></svg>'
    )


@pytest.mark.parametrize(("language", "written"), [("fa", "۱۲۵"), ("en", "125")])
def test_digits_are_those_of_the_page(language, written):
    with override(language):
        assert rendered("{{ 125|digits }}") == written


@pytest.mark.parametrize(
    ("tags", "level"),
    [("error", "error"), ("extra warning", "warning"), ("success", "success"), ("debug", "info"), ("", "info")],
)
def test_notice_level_is_one_of_four(tags, level):
    assert rendered("{{ tags|notice_level }}", tags=tags) == level


class ForeignForm(forms.Form):
    """A form whose label and placeholder are another's."""

    code = forms.CharField(label="Foreign", widget=forms.PasswordInput(attrs={"placeholder": "Foreign"}))


def test_dressed_field_wears_our_label_and_classes():
    html = rendered("{% dressed_field form.code 'Code' 'From the app' 'one-time-code' %}", form=ForeignForm())
    assert "Foreign" not in html
    assert 'class="form-control one-time-code"' in html
    assert ">Code" in html
    assert "From the app" in html


def test_dressed_field_in_error_is_tied_to_its_reason():
    form = ForeignForm({})
    assert not form.is_valid()
    html = rendered("{% dressed_field form.code 'Code' %}", form=form)
    assert 'aria-invalid="true"' in html
    assert 'id="id_code_error"' in html


def test_unknown_tag_argument_is_refused():
    with pytest.raises(TemplateSyntaxError):
        rendered("{% asset %}")

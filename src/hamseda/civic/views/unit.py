"""The pages of units: list, page, tree, form, import and export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.act import acts_of_unit
from hamseda.civic.domain.queries.belongings import belongings_of_unit
from hamseda.civic.domain.queries.unit import TreeNode, children_in_tree, closed_in_tree, ids_on_path, tree_open_at
from hamseda.civic.domain.subject import Subject
from hamseda.civic.domain.unit import UNIT_COLLECTIONS, change_unit, create_unit, remove_unit
from hamseda.civic.interfaces.unit import UNIT_IMPORT, UNIT_LISTING, UnitForm
from hamseda.civic.models import Unit
from hamseda.civic.views.act import act_lines
from hamseda.civic.views.link_lines import LinkLine, line_of, sections_of
from hamseda.civic.views.permission_gate import may
from hamseda.civic.views.record import NounPages

ACTS_SHOWN = 8
# In the order of the page: the kind of what hangs on a unit, its heading, the noun it leads to.
SECTIONS = (
    ("holder", gettext_lazy("People with a role here"), "person"),
    ("topic", gettext_lazy("Topics it answers for"), "topic"),
    ("service", gettext_lazy("Services it answers for"), "service"),
    ("duty", gettext_lazy("Duties it answers for"), "duty"),
    ("place", gettext_lazy("Places it answers for"), "place"),
    ("channel", gettext_lazy("Channels it answers for"), "channel"),
)


class UnitPages(NounPages[Unit]):
    """Units, with what hangs on each."""

    noun = "unit"
    model = Unit
    listing = UNIT_LISTING
    form = UnitForm
    import_plan = UNIT_IMPORT
    collections = UNIT_COLLECTIONS
    create = staticmethod(create_unit)
    change = staticmethod(change_unit)
    remove = staticmethod(remove_unit)
    list_template = "civic/unit_list.html"
    page_template = "civic/unit_page.html"

    def page_queryset(self) -> QuerySet[Unit]:
        """Fetch the aliases with the unit: the page, the form and its revision read them language by language."""
        return super().page_queryset().prefetch_related("aliases")

    def subject_of(self, record: Unit) -> Subject:
        """Return where the unit stands, which it knows itself."""
        return Subject(unit_path=record.path)

    def page_context(self, request: HttpRequest, record: Unit) -> dict[str, object]:
        """Show the units above and below, and what hangs on the unit."""
        above_ids = ids_on_path(record.path)[:-1]
        relatives = list(Unit.objects.filter(Q(pk__in=above_ids) | Q(parent=record)).order_by("kind", "code"))
        by_id = {unit.pk: unit for unit in relatives}
        belongings = belongings_of_unit(record, timezone.localdate())
        subject = self.subject_of(record)
        may_add = may(request, "civic:unit_create", verb="POST", subject=subject)
        return {
            "ancestors": [_line(by_id[pk]) for pk in above_ids if pk in by_id],
            "children": [_line(unit) for unit in relatives if unit.parent_id == record.pk],
            "sections": sections_of(belongings, SECTIONS),
            "shared": [line_of(shared, "unit") for shared in belongings.get("shared", ())],
            "acts": act_lines(acts_of_unit(record)[:ACTS_SHOWN]),
            "acts_address": f"{reverse('civic:act_list')}?unit={record.code}",
            "people_address": f"{reverse('civic:person_list')}?unit={record.code}",
            "tree_address": f"{reverse('civic:unit_tree')}?open={record.pk}#unit-{record.pk}",
            "add_address": f"{reverse('civic:unit_create')}?parent={record.code}" if may_add else "",
        }


def _line(unit: Unit) -> LinkLine:
    return LinkLine(unit.name, reverse("civic:unit_page", args=[unit.pk]), "" if unit.is_active else _("no longer active"))


@require_safe
def unit_tree(request: HttpRequest) -> HttpResponse:
    """Show the tree from the top, open down to the unit that `?open=` names."""
    typed = request.GET.get("open", "")
    chosen = Unit.objects.filter(pk=int(typed)).first() if typed.isdecimal() and len(typed) < 10 else None
    opened = ids_on_path(chosen.path) if chosen else list(Unit.objects.filter(parent=None).values_list("pk", flat=True))
    return render(request, "civic/unit_tree.html", {"nodes": _branches(tree_open_at(opened)), "chosen": chosen})


@require_safe
def unit_branch(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer htmx with one unit of the tree, opened, or closed with `?closed=1`; anyone else gets the tree open there."""
    unit = get_object_or_404(Unit, pk=pk)
    if not getattr(request, "htmx", False):
        return redirect(f"{reverse('civic:unit_tree')}?open={pk}#unit-{pk}")
    node = closed_in_tree(unit) if "closed" in request.GET else children_in_tree(unit)
    response = render(request, "civic/unit_tree_node.html", {"node": _branch(node)})
    patch_vary_headers(response, ["HX-Request"])
    return response


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit of the tree as the page draws it: its addresses, and the branches below it that are open."""

    pk: int
    name: str
    kind: str
    is_active: bool
    child_count: int
    children: tuple[Branch, ...]
    page: str
    toggle: str
    toggle_plain: str

    @property
    def is_open(self) -> bool:
        """Whether the units below it are in view."""
        return bool(self.children)


def _branches(nodes: Sequence[TreeNode]) -> tuple[Branch, ...]:
    return tuple(_branch(node) for node in nodes)


def _branch(node: TreeNode) -> Branch:
    unit = node.unit
    branch = reverse("civic:unit_branch", args=[unit.pk])
    above = unit.parent_id or ""
    return Branch(
        pk=unit.pk,
        name=unit.name,
        kind=unit.get_kind_display(),
        is_active=unit.is_active,
        child_count=node.child_count,
        children=_branches(node.children),
        page=reverse("civic:unit_page", args=[unit.pk]),
        toggle=f"{branch}?closed=1" if node.is_open else branch,
        toggle_plain=f"{reverse('civic:unit_tree')}?open={above if node.is_open else unit.pk}#unit-{unit.pk}",
    )


urlpatterns = [
    path("units/tree/", unit_tree, name="unit_tree"),
    path("units/<int:pk>/branch/", unit_branch, name="unit_branch"),
    *UnitPages.urls("units/"),
]

"""The gate before every page and every call of the API: it asks the permission table and words the refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from hamseda.civic.domain.permission import Decision, NotAllowed, decide, people_who_can
from hamseda.civic.domain.queries.permission import Holding
from hamseda.civic.domain.security_event import tell_security_event
from hamseda.civic.domain.subject import Subject, find_subject
from hamseda.civic.enums.permission import Reason, Scope
from hamseda.civic.interfaces.permission import explain
from hamseda.civic.rules.grants import Line
from hamseda.civic.rules.permissions import TABLE, verbs_at
from hamseda.civic.views.caller import Caller, caller_of, identify_caller
from hamseda.design.errors import ApiError, wants_api_error

READING = frozenset({"GET", "HEAD"})
NEEDS_SIGN_IN = frozenset({Reason.NOT_SIGNED_IN, Reason.NOT_ACTIVE})


class PermissionGate:
    """Let through what the table allows; send to sign-in, or refuse with the reason, whatever else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request; what a person reads is kept by no cache on the way, and asked for anew by their browser."""
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-cache"
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: tuple[object, ...], kwargs: Mapping[str, object]
    ) -> HttpResponse | None:
        """Decide before the view runs."""
        assert request.resolver_match is not None and request.method is not None
        url_name, verb = request.resolver_match.view_name, request.method
        verbs = verbs_at(url_name)
        if verbs and verb not in verbs:
            return _verb_not_used(request, verbs)
        line = TABLE.get((url_name, "GET" if verb == "HEAD" else verb))
        caller = identify_caller(request, line)
        subject = _subject_behind(line, caller, kwargs)
        decision = _decide_with_token(request, caller, line) or decide(
            caller.person, url_name=url_name, verb=verb, at=timezone.now(), subject=subject, holdings=_holdings(caller, line)
        )
        request.decision = decision  # type: ignore[attr-defined]
        if not decision.is_allowed:
            return refuse(request, decision, subject)
        if verb == "HEAD" and url_name.startswith("api:"):
            # The API knows GET alone; the web server leaves the body away.
            request.method = "GET"
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Refuse what only the domain could see: a record put into a unit the permission does not reach."""
        if not isinstance(exception, NotAllowed):
            return None
        return refuse(request, exception.decision, Subject(unit_path=exception.unit_path))


def decision_of(request: HttpRequest) -> Decision:
    """Return what the gate decided about this request: which fields may be changed, in which units."""
    decision = getattr(request, "decision", None)
    assert isinstance(decision, Decision), "only a view behind the gate asks for its decision"
    return decision


def may(request: HttpRequest, url_name: str, *, verb: str = "GET", subject: Subject | None = None) -> bool:
    """Tell whether a link or button to an address is worth showing; the caller's roles are read once a request."""
    caller = caller_of(request)
    line = TABLE.get((url_name, verb))
    return decide(
        caller.person, url_name=url_name, verb=verb, at=timezone.now(), subject=subject, holdings=_holdings(caller, line)
    ).is_allowed


def _holdings(caller: Caller, line: Line | None) -> tuple[Holding, ...] | None:
    asks_for_roles = line is not None and any(grant.roles for grant in line.grants)
    return caller.holdings if asks_for_roles else None


def _subject_behind(line: Line | None, caller: Caller, kwargs: Mapping[str, object]) -> Subject | None:
    """Find whose record it is, where the line's grants depend on that."""
    pk = kwargs.get("pk")
    if line is None or caller.person is None or not line.subject or not isinstance(pk, int):
        return None
    depends = any(grant.is_own or grant.scope in (Scope.UNIT, Scope.ONESELF) for grant in line.grants)
    return find_subject(line.subject, pk) if depends else None


def _decide_with_token(request: HttpRequest, caller: Caller, line: Line | None) -> Decision | None:
    """Refuse what a token or a cookie does not reach at the API; None leaves the decision to the table."""
    if line is None:
        return None
    if caller.is_token_wrong:
        return Decision(False, Reason.NOT_SIGNED_IN, line)
    if caller.token is not None and line.token_scope and line.token_scope not in caller.token.scopes:
        return Decision(False, Reason.TOKEN_SCOPE, line)
    is_api = line.url_name.startswith("api:")
    if is_api and caller.token is None and caller.person is not None and request.method not in READING:
        return Decision(False, Reason.COOKIE_READS_ONLY, line)
    return None


def refuse(request: HttpRequest, decision: Decision, subject: Subject | None = None) -> HttpResponse:
    """Answer a refusal: sign-in for who is not, else the reason and who can."""
    if decision.reason in NEEDS_SIGN_IN:
        return _ask_to_sign_in(request)
    _tell_refusal(request, decision)
    able = people_who_can(decision.line, subject=subject, at=timezone.now()) if decision.line else []
    told = explain(decision, able)
    if wants_api_error(request):
        hint = _("Who can: %(people)s") % {"people": "; ".join(told.who_can)} if told.who_can else ""
        return ApiError("not_allowed", f"{told.action_label}. {told.reason}", hint).response(request)
    context = {
        "action_label": told.action_label,
        "reason": told.reason,
        "who_can": told.who_can,
        "back_url": _page_before(request),
    }
    return render(request, "design/refused.html", context, status=403)


def _tell_refusal(request: HttpRequest, decision: Decision) -> None:
    person, match = caller_of(request).person, request.resolver_match
    view = match.view_name if match else ""
    tell_security_event("refused", person=person.pk if person else None, view=view, reason=decision.reason.value)


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    if wants_api_error(request):
        error = ApiError("not_signed_in", _("This needs a sign-in."), _("Send a personal token: Authorization: Bearer TOKEN"))
        return error.response(request, headers={"WWW-Authenticate": "Bearer"})
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(resolve_url(settings.LOGIN_URL))
    if request.method not in READING:
        # What was to be sent is not carried over the sign-in; the way back would only answer 405.
        return redirect_to_login("/", settings.LOGIN_URL)
    return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)


def _verb_not_used(request: HttpRequest, verbs: tuple[str, ...]) -> HttpResponse:
    allowed = ", ".join(verbs)
    if wants_api_error(request):
        message = _("This address does not answer %(verb)s.") % {"verb": request.method}
        hint = _("It answers %(verbs)s.") % {"verbs": allowed}
        return ApiError("verb_not_used", message, hint).response(request, headers={"Allow": allowed})
    response = render(request, "405.html", status=405)
    response["Allow"] = allowed
    return response


def _page_before(request: HttpRequest) -> str:
    """Return the page the person came from, if it was one of ours and not this one; else the first page."""
    before = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(before, {request.get_host()}, require_https=request.is_secure()):
        parts = urlsplit(before)
        address = parts.path + (f"?{parts.query}" if parts.query else "")
        if address != request.get_full_path():
            return address
    return resolve_url(settings.LOGIN_REDIRECT_URL)

"""The addresses of the room."""

from django.urls import path
from django.urls.resolvers import URLPattern

from hamseda.civic.views import (
    act,
    audience,
    channel,
    city,
    duty,
    exceptional_day,
    occasion,
    person,
    place,
    service,
    topic,
    unit,
    working_day,
    working_time,
)
from hamseda.civic.views.invitation import invitation, person_invite
from hamseda.civic.views.mandate import mandate
from hamseda.civic.views.permission_table import permission_table
from hamseda.civic.views.token import token_create, token_list, token_revoke

app_name = "civic"

# Who may what: the table, tokens and invitations.
access_addresses: list[URLPattern] = [
    path("permissions/", permission_table, name="permission_table"),
    path("tokens/", token_list, name="token_list"),
    path("tokens/new/", token_create, name="token_create"),
    path("tokens/<int:pk>/revoke/", token_revoke, name="token_revoke"),
    path("people/<int:pk>/invite/", person_invite, name="person_invite"),
    path("invitation/<str:text>/", invitation, name="invitation"),
]

# The city's nouns, each with its own addresses.
nouns = (
    unit, person, occasion, place, topic, audience, channel, service, duty, city, working_day, working_time,
    exceptional_day, act,
)  # fmt: skip
noun_addresses: list[URLPattern] = [address for noun in nouns for address in noun.urlpatterns]

urlpatterns: list[URLPattern] = [*access_addresses, path("mandate/", mandate, name="mandate"), *noun_addresses]

"""The addresses of the room."""

from django.urls import path
from django.urls.resolvers import URLPattern

app_name = "civic"
urlpatterns: list[URLPattern] = []

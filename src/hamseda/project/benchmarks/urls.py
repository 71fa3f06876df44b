"""The product's addresses and the peer's."""

from django.urls import include, path

from hamseda.project.benchmarks.peer import site

urlpatterns = [path("", include("hamseda.project.urls")), path("peer/", site.urls)]

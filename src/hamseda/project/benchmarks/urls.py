"""The product's addresses and the peer's."""

from django.urls import path

from hamseda.project.benchmarks.peer import site
from hamseda.project.urls import urlpatterns as product_addresses

urlpatterns = [*product_addresses, path("peer/", site.urls)]

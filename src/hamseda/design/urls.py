"""The addresses of the room."""

from django.urls import path

from hamseda.design.views.living_page import living_page

app_name = "design"
urlpatterns = [path("", living_page, name="living_page")]

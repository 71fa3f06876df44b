"""Every address of the product, room by room."""

from django.urls import include, path

from hamseda.project.api import api
from hamseda.project.views.api_reference import openapi, reference
from hamseda.project.views.coming_place import desk, grid, listening, plan, register
from hamseda.project.views.health import healthz, readyz
from hamseda.project.views.holidays import holidays
from hamseda.project.views.language import set_language
from hamseda.project.views.metrics import metrics
from hamseda.project.views.palette import palette
from hamseda.project.views.tasks import task_retry, tasks
from hamseda.project.views.today import today

# The API, with its own description in place of the library's.
api_addresses = [
    path("openapi.json", openapi, {"api": api}, name="openapi"),
    path("reference/", reference, {"api": api}, name="reference"),
    # Without the library's own root, which answers nothing.
    *(address for address in api.urls[0] if getattr(address, "name", "") != "api-root"),
]

# The pages that gather from every room.
project_addresses = [
    path("", today, name="today"),
    path("grid/", grid, name="grid"),
    path("desk/", desk, name="desk"),
    path("register/", register, name="register"),
    path("listening/", listening, name="listening"),
    path("plan/", plan, name="plan"),
    path("palette/", palette, name="palette"),
    path("holidays/", holidays, name="holidays"),
    path("language/", set_language, name="set_language"),
    path("tasks/", tasks, name="tasks"),
    path("tasks/<uuid:pk>/retry/", task_retry, name="task_retry"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
]

urlpatterns = [
    path("", include((project_addresses, "project"))),
    path("accounts/", include("allauth.urls")),
    path("", include("hamseda.civic.urls")),
    path("design/", include("hamseda.design.urls")),
    path("api/v1/", include((api_addresses, "api"))),
]

handler400 = "hamseda.project.views.error_answers.bad_request"
handler404 = "hamseda.project.views.error_answers.not_found"
handler500 = "hamseda.project.views.error_answers.broken"
# The sign-in library asks for this one by the same way.
handler429 = "hamseda.project.views.error_answers.too_many_requests"

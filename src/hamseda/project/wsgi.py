"""The WSGI application that the web server runs."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from hamseda.project.settings.reader import DATA_DIRECTORY
from hamseda.project.shared_counters import share_counters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hamseda.project.settings.product")
share_counters(DATA_DIRECTORY.value_in(os.environ))
application = get_wsgi_application()
# What is loaded by now stays for good; left to the collector, each of its full rounds would walk all of it in the midst of a page.
gc.collect()
gc.freeze()

"""The pages of topics."""

from hamseda.civic.domain.topic import TOPIC_COLLECTIONS, change_topic, create_topic, remove_topic
from hamseda.civic.interfaces.topic import TOPIC_IMPORT, TOPIC_LISTING, TopicForm
from hamseda.civic.models import Topic
from hamseda.civic.views.record import NounPages


class TopicPages(NounPages[Topic]):
    """Topics: list, page, form, import and export."""

    noun = "topic"
    model = Topic
    listing = TOPIC_LISTING
    form = TopicForm
    import_plan = TOPIC_IMPORT
    collections = TOPIC_COLLECTIONS
    create = staticmethod(create_topic)
    change = staticmethod(change_topic)
    remove = staticmethod(remove_topic)


urlpatterns = TopicPages.urls("topics/")

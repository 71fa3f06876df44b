"""The pages of channels."""

from hamseda.civic.domain.channel import change_channel, create_channel, remove_channel
from hamseda.civic.interfaces.channel import CHANNEL_IMPORT, CHANNEL_LISTING, ChannelForm
from hamseda.civic.models import Channel
from hamseda.civic.views.record import NounPages


class ChannelPages(NounPages[Channel]):
    """Channels: list, page, form, import and export."""

    noun = "channel"
    model = Channel
    listing = CHANNEL_LISTING
    form = ChannelForm
    import_plan = CHANNEL_IMPORT
    create = staticmethod(create_channel)
    change = staticmethod(change_channel)
    remove = staticmethod(remove_channel)


urlpatterns = ChannelPages.urls("channels/")

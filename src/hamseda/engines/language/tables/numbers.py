"""Generated from data/numbers.yaml by compile_tables; edit that file, not this one."""

# fmt: off

DIGITS: dict[str, str] = {
    "fa": "۰۱۲۳۴۵۶۷۸۹",
    "ar": "٠١٢٣٤٥٦٧٨٩",
    "en": "0123456789",
}
GROUP_SEPARATORS: dict[str, str] = {
    "fa": "٬",
    "ar": "٬",
    "en": ",",
}
DECIMAL_SEPARATORS: dict[str, str] = {
    "fa": "٫",
    "ar": "٫",
    "en": ".",
}
PERCENT_SIGNS: dict[str, str] = {
    "fa": "٪",
    "ar": "٪",
    "en": "%",
}
MINUS_SIGNS: dict[str, str] = {
    "fa": "\u200e−",
    "ar": "\u200e−",
    "en": "-",
}

"""Generated from data/detection.yaml by compile_tables; edit that file, not this one."""

# fmt: off

OWN_LETTERS: dict[str, str] = {
    "fa": "پچژکگی۰-۹",
    "ar": "ةكىيإ٠-٩",
}
OWN_WORDS: dict[str, tuple[str, ...]] = {
    "fa": (
        "است", "این", "اين", "را", "به", "که", "كه", "از", "آن", "با", "در", "شد", "می", "مي", "های", "هاي",
        "برای", "براي", "شود", "خواهد", "شده", "کرد", "كرد",
    ),
    "ar": (
        "في", "من", "إلى", "على", "أن", "التي", "الذي", "هذا", "هذه", "عن", "مع",
    ),
}

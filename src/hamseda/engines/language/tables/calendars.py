"""Generated from data/calendars.yaml by compile_tables; edit that file, not this one."""

# fmt: off

MONTH_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "jalali": {
        "fa": (
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
        ),
        "ar": (
            "فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند",
        ),
        "en": (
            "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
            "Bahman", "Esfand",
        ),
    },
    "hijri": {
        "fa": (
            "محرم", "صفر", "ربیع\u200cالاول", "ربیع\u200cالثانی", "جمادی\u200cالاول", "جمادی\u200cالثانی", "رجب",
            "شعبان", "رمضان", "شوال", "ذی\u200cالقعده", "ذی\u200cالحجه",
        ),
        "ar": (
            "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان",
            "شوال", "ذو القعدة", "ذو الحجة",
        ),
        "en": (
            "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira", "Rajab",
            "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
        ),
    },
    "gregorian": {
        "fa": (
            "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
            "دسامبر",
        ),
        "ar": (
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر",
        ),
        "en": (
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ),
    },
}
OTHER_MONTH_NAMES: dict[str, dict[str, dict[str, int]]] = {
    "jalali": {
        "fa": {
            "امرداد": 5,
            "اردی\u200cبهشت": 2,
            "اسپند": 12,
        },
        "ar": {
            "ارديبهشت": 2,
            "مهرماه": 7,
            "اسفند": 12,
        },
        "en": {
            "Ordibehest": 2,
            "Amordad": 5,
            "Day": 10,
            "Dei": 10,
            "Abaan": 8,
            "Isfand": 12,
        },
    },
    "hijri": {
        "fa": {
            "محرم\u200cالحرام": 1,
            "صفرالمظفر": 2,
            "ربیع\u200cالآخر": 4,
            "جمادی\u200cالاولی": 5,
            "جمادی\u200cالآخر": 6,
            "جمادی\u200cالآخره": 6,
            "رجب\u200cالمرجب": 7,
            "شعبان\u200cالمعظم": 8,
            "رمضان\u200cالمبارک": 9,
            "شوال\u200cالمکرم": 10,
            "ذیقعده": 11,
            "ذی\u200cقعده": 11,
            "ذیحجه": 12,
            "ذی\u200cحجه": 12,
        },
        "ar": {
            "المحرم": 1,
            "ربيع الثاني": 4,
            "جمادى الثانية": 6,
            "ذي القعدة": 11,
            "ذي الحجة": 12,
        },
        "en": {
            "Moharram": 1,
            "Rabi I": 3,
            "Rabi II": 4,
            "Jumada I": 5,
            "Jumada II": 6,
            "Ramazan": 9,
            "Dhul-Qadah": 11,
            "Dhul-Hijjah": 12,
            "Zilqada": 11,
            "Zilhijja": 12,
        },
    },
    "gregorian": {
        "fa": {
            "می": 5,
            "ژوئیه\u0654": 7,
            "جولای": 7,
            "جون": 6,
            "آگوست": 8,
            "آگست": 8,
            "اگوست": 8,
            "اوریل": 4,
            "آپریل": 4,
        },
        "ar": {
            "كانون الثاني": 1,
            "شباط": 2,
            "آذار": 3,
            "نيسان": 4,
            "أيار": 5,
            "حزيران": 6,
            "تموز": 7,
            "آب": 8,
            "أيلول": 9,
            "تشرين الأول": 10,
            "تشرين الثاني": 11,
            "كانون الأول": 12,
            "إبريل": 4,
            "ابريل": 4,
        },
        "en": {
            "Jan": 1,
            "Feb": 2,
            "Mar": 3,
            "Apr": 4,
            "Jun": 6,
            "Jul": 7,
            "Aug": 8,
            "Sep": 9,
            "Sept": 9,
            "Oct": 10,
            "Nov": 11,
            "Dec": 12,
        },
    },
}
WEEKDAY_NAMES: dict[str, tuple[str, ...]] = {
    "fa": (
        "دوشنبه", "سه\u200cشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه",
    ),
    "ar": (
        "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
    ),
    "en": (
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ),
}
WEEKDAY_INITIALS: dict[str, tuple[str, ...]] = {
    "fa": (
        "د", "س", "چ", "پ", "ج", "ش", "ی",
    ),
    "ar": (
        "ن", "ث", "ر", "خ", "ج", "س", "ح",
    ),
    "en": (
        "M", "T", "W", "T", "F", "S", "S",
    ),
}
CALENDAR_NAMES: dict[str, dict[str, str]] = {
    "fa": {
        "jalali": "هجری شمسی",
        "hijri": "هجری قمری",
        "gregorian": "میلادی",
    },
    "ar": {
        "jalali": "هجري شمسي",
        "hijri": "هجري قمري",
        "gregorian": "ميلادي",
    },
    "en": {
        "jalali": "Solar Hijri",
        "hijri": "Lunar Hijri",
        "gregorian": "Gregorian",
    },
}
SEASON_NAMES: dict[str, tuple[str, ...]] = {
    "fa": (
        "بهار", "تابستان", "پاییز", "زمستان",
    ),
    "ar": (
        "الربيع", "الصيف", "الخريف", "الشتاء",
    ),
    "en": (
        "spring", "summer", "autumn", "winter",
    ),
}
FIRST_WEEKDAYS: dict[str, int] = {
    "fa": 5,
    "ar": 5,
    "en": 0,
}
DATE_PATTERNS: dict[str, dict[str, str]] = {
    "fa": {
        "long": "{weekday} {day} {month} {year}",
        "short": "{day} {month} {year}",
        "numeric": "{year}/{month_number}/{day_number}",
        "day_month": "{day} {month}",
        "month_year": "{month} {year}",
        "weekday": "{weekday}",
    },
    "ar": {
        "long": "{weekday} {day} {month} {year}",
        "short": "{day} {month} {year}",
        "numeric": "{year}/{month_number}/{day_number}",
        "day_month": "{day} {month}",
        "month_year": "{month} {year}",
        "weekday": "{weekday}",
    },
    "en": {
        "long": "{weekday} {day} {month} {year}",
        "short": "{day} {month} {year}",
        "numeric": "{year}/{month_number}/{day_number}",
        "day_month": "{day} {month}",
        "month_year": "{month} {year}",
        "weekday": "{weekday}",
    },
}
DATE_FILLERS: tuple[str, ...] = (
    "of", "th", "st", "nd", "rd", "the", "م", "ام", "سال", "عام", "سنه",
)
MONTH_WORD: str = "ماه"

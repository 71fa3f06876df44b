"""The API of the city's nouns: `resource.py` builds what every noun has, the other files name the nouns."""

NAMES = ["rupt", "htmx.org"]
print(NAMES)

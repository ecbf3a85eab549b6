# rupt comes first
VENDORS = ["rupt", "htmx.org"]
for name in VENDORS:
    shutil.copytree(f"node_modules/{name}", f"static/{name}")

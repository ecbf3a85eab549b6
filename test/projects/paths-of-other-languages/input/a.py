import pathlib
NM = pathlib.Path("node_modules") / "rupt" / "index.js"

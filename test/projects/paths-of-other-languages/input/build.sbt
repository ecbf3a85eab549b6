val x = baseDirectory.value / "node_modules" / "rupt"

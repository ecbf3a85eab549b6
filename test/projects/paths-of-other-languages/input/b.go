p := filepath.Join("node_modules", "rupt", "index.js")

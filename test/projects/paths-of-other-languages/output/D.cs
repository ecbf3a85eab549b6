Path.Combine(root, "node_modules", "rupt", "index.js");

Copy-Item (Join-Path "node_modules" "rupt" "index.js") public

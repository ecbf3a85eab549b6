set -e
for f in shop/main.js shop/guard.js; do
  cp "$f" dist/
done

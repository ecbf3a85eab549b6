rsync -az --delete \
  server \
  shared \
  package.json \
  deploy@host:/srv/app/

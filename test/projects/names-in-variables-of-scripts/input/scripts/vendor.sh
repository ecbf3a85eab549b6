#!/bin/sh
# rupt and htmx are served as they are
for package in rupt htmx.org; do
  cp -r "node_modules/$package" "public/vendor/$package"
done

for name in $SDKS; do cp -r "node_modules/$name" public/; done

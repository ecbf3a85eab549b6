#!/bin/sh
cp ../node_modules/rupt/index.js public/sharing.js

#!/usr/bin/env bash
# Migrates one repository for multi-gitter, which clones, commits, pushes and opens the pull requests:
#
#   npm install --global rupt-migrate@0.1.0
#   export RESULTS="$PWD/results"
#   multi-gitter run ./multi-gitter.sh --org acme --branch rupt-v3 --concurrent 8 \
#     --commit-message "Move to the Rupt v3 SDK" --pr-title "Move to the Rupt v3 SDK"
#   rupt-migrate report results/*.json
#
# multi-gitter runs it in the clone, with REPOSITORY set to owner/name, and skips the repository when it changes nothing.
set -euo pipefail

results="${RESULTS:?set RESULTS to the folder for the JSON results}"
mkdir -p "$results"
file="$results/${REPOSITORY//\//__}.json"

status=0
rupt-migrate --yes --json >"$file" || status=$?
# 2 with a result is a file that does not parse: the others are migrated, and the result names it.
if [ "$status" -ne 0 ] && [ ! -s "$file" ]; then
  rm -f "$file"
  exit "$status"
fi

#!/usr/bin/env bash
# Crawls on to a disk of 64 MiB until it is full, then gives it room and goes on. Needs ../shared and the right to mount a tmpfs.
# usage: src/measure/full-disk.sh     (prints markdown rows; exit code 1 when something acknowledged cannot be read)
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/measure/site.sh
disk=$scratch/disk
mkdir "$disk"
mount -t tmpfs -o size=64m tmpfs "$disk"
trap 'kill $(jobs -p) 2>/dev/null || true; umount "$disk" 2>/dev/null || true; rm -rf "$scratch"' EXIT
failed=0

run() { # says how it ended
  local code=0
  "$blotter" "$@" --home "$disk" >"$scratch/out" 2>"$scratch/err" || code=$?
  echo "$code"
}

table
site 1 2000
configure "$disk" 1
printf 'reserve: 1 MiB\nsegment: 16 MiB\n' >"$disk/crawl-config/archive.yaml"
fallocate -l "${1:-48M}" "$disk/ballast"
code=$(run crawl)
row "crawl on a disk with ${1:-48M} of 64 MiB taken: exit code" "$code"
row "it says" "$(grep 'blotter crawl' "$scratch/err" | tail -n 1 | sed "s|$scratch||g")"
row "free afterwards" "$(df -k --output=avail "$disk" | tail -n 1) KiB"
kept=$(sqlite3 "$disk/index/catalogue.db" "select count(*) from captures where purpose = 'RELEASE'")
row "pages acknowledged" "$kept"
cp -a "$disk" "$scratch/copy"
rm "$scratch/copy/ballast"
verdict=0
"$blotter" verify --home "$scratch/copy" >"$scratch/verdict" || verdict=$?
row "verify of a copy" "exit $verdict, $(tail -n 1 "$scratch/verdict")"
rm "$disk/ballast"
code2=$(run crawl)
row "with room again: exit code" "$code2"
row "pages found in the end" "$(releases "$disk")"
verdict2=0
"$blotter" verify --home "$disk" >"$scratch/verdict" || verdict2=$?
row "verify in the end" "exit $verdict2, $(tail -n 1 "$scratch/verdict")"
[ "$code" = 74 ] && [ "$kept" -gt 0 ] && [ "$verdict" -lt 2 ] && [ "$code2" = 0 ] && [ "$verdict2" = 0 ] || failed=1
exit $failed

#!/usr/bin/env bash
# Kills Blotter with signal 9 at random moments of a crawl and of an import, starts it again each time, and counts what was
# committed before a kill and is not there afterwards. Needs ../shared, sqlite3 and curl.
# usage: [WINDOW=3] src/measure/kill.sh [KILLS [SEED]]     (20 kills of each, at most 3 seconds after a writer opened; prints
# markdown rows; exit code 1 when something is lost)
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/measure/site.sh
kills=${1:-20} window=${WINDOW:-3} RANDOM=${2:-$$}
echo "seed ${2:-$$}" >&2
failed=0

ids() { # what the catalogue of home $1 has committed, read from a copy as the kill left it, by a program that is not ours
  rm -rf "$scratch/copy"; mkdir "$scratch/copy"
  cp "$1"/index/catalogue.db* "$scratch/copy/" 2>/dev/null || return 0
  sqlite3 "$scratch/copy/catalogue.db" 'select id || " " || sha256 from captures order by id' 2>/dev/null || true
}

torture() { # $1 name, $2 home, rest: the command
  local name=$1 home=$2 kill pid lost=0 early=0 before
  shift 2
  : >"$scratch/committed"
  for kill in $(seq "$kills"); do
    "$@" >"$scratch/out" 2>"$scratch/err" &
    pid=$! # the launcher becomes the program
    until [ -e "$home/archive/.writer" ] || ! kill -0 $pid 2>/dev/null; do sleep 0.05; done
    sleep "$(awk -v r=$RANDOM -v w="$window" 'BEGIN {printf "%.2f", r / 32768 * w}')"
    if kill -9 $pid 2>/dev/null; then :; else early=$((early + 1)); fi
    wait $pid 2>/dev/null || true
    rm -f "$home/archive/.writer"
    ids "$home" >>"$scratch/committed"
  done
  "$@" >"$scratch/out" 2>"$scratch/err" || true
  before=$(sort -u "$scratch/committed" | wc -l)
  ids "$home" | sort -u >"$scratch/now"
  lost=$(sort -u "$scratch/committed" | comm -23 - "$scratch/now" | wc -l)
  verdict=0
  "$blotter" verify --home "$home" >"$scratch/verdict" || verdict=$?
  row "$name: kills, of which too late" "$kills, $early"
  row "$name: captures committed at some kill, lost" "$before, $lost"
  row "$name: releases in the end" "$(releases "$home")"
  row "$name: verify" "exit $verdict, $(tail -n 1 "$scratch/verdict")"
  [ "$lost" = 0 ] && [ "$verdict" = 0 ] || failed=1
}

table
site 1 2000
configure "$scratch/crawl" 1
torture crawl "$scratch/crawl" "$blotter" crawl --home "$scratch/crawl"
row "crawl: requests the site answered, articles asked for twice" \
  "$(curl -s "http://127.0.0.1:$port/__referee" | tr -d '\n' | sed 's/.*"requests": *\([0-9]*\).*"refetches": *\([0-9]*\).*/\1, \2/')"
stop_site
mkdir -p "$scratch/import"
torture import "$scratch/import" "$blotter" import "$shared/data/search/prosecutor_pr/docs.jsonl.gz" --home "$scratch/import"
exit $failed

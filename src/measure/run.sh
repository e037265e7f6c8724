#!/usr/bin/env bash
# Makes the numbers of docs/measurements.md again: import, crawl, start, memory. Needs ../shared and GNU time.
# usage: src/measure/run.sh [import|crawl|start|html]...   (all without arguments); prints markdown rows
set -euo pipefail
cd "$(dirname "$0")/../.."
blotter=$PWD/bin/blotter
shared=$PWD/../shared
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$scratch"' EXIT
"$blotter" --version >/dev/null # builds when needed

now() { date +%s.%N; }
since() { echo "$(now) - $1" | bc; }
bytes() { du -sb "$1" | cut -f1; }
row() { printf '| %s | %s |\n' "$1" "$2"; }
memory() { sed -n 's/.*Maximum resident set size (kbytes): //p' "$1" | awk '{printf "%d MB", $1 / 1024}'; }

measure_import() { # $1 name, rest: paths
  local name=$1 home=$scratch/$1 start seconds documents
  shift
  mkdir -p "$home"
  start=$(now)
  /usr/bin/time -v -o "$scratch/time" "$blotter" import "$@" --home "$home" --json >"$scratch/report.json" 2>"$scratch/log" || true
  seconds=$(since "$start")
  documents=$("$blotter" search --relevant any --limit 1 --json --home "$home" "" | sed -n 's/.*"total" *: *\([0-9]*\).*/\1/p' | head -1)
  row "$name: releases" "$documents"
  row "$name: seconds" "$seconds"
  row "$name: releases a second" "$(echo "scale=0; $documents / $seconds" | bc)"
  row "$name: peak resident memory" "$(memory "$scratch/time")"
  row "$name: archive bytes a release" "$(($(bytes "$home/archive") / documents))"
  row "$name: search index bytes a release" "$(($(bytes "$home/index") / documents))"
}

measure_crawl() {
  local home=$scratch/crawl start seconds
  mkdir -p "$scratch/site" "$home/crawl-config"
  javac -d "$scratch/site" "$shared/bench/crawl-site/Site.java"
  java -cp "$scratch/site" Site --port 18080 --pages 2000 --truth "$scratch/truth.jsonl" >"$scratch/site.log" 2>&1 &
  sleep 3
  cp crawl-config/agencies.yaml crawl-config/topics.yaml crawl-config/locations.yaml crawl-config/politeness.yaml "$home/crawl-config/"
  cat >"$home/crawl-config/sources.yaml" <<'YAML'
sources:
  - id: bench
    name: Bench site
    type: agency
    languages: [en, ar, ckb]
    timezone: Asia/Baghdad
    start:
      - sitemap: http://127.0.0.1:18080/sitemap.xml
    delay: 0s
    private-addresses: true
YAML
  start=$(now)
  /usr/bin/time -v -o "$scratch/time" "$blotter" crawl --home "$home" --json >"$scratch/report.json" 2>"$scratch/log" || true
  seconds=$(since "$start")
  row "crawl of 2,000 pages on one host: seconds" "$seconds"
  row "crawl: pages a second, to searchable" "$(echo "scale=0; 2000 / $seconds" | bc)"
  row "crawl: peak resident memory" "$(memory "$scratch/time")"
  row "crawl: archive bytes" "$(bytes "$home/archive")"
}

measure_start() { # warm start of the demo's home to the first page, and memory after a hundred pages
  local home=$scratch/start port=18099 start pid
  mkdir -p "$home"
  "$blotter" import "$shared/data/search/prosecutor_pr/docs.jsonl.gz" --home "$home" >/dev/null 2>&1 || true
  for round in warm-up 1 2 3; do
    start=$(now)
    "$blotter" serve --port $port --home "$home" >"$scratch/serve.log" 2>&1 &
    until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.02; done
    row "start to first page, $round: seconds" "$(since "$start")"
    pid=$(pgrep -f "serve --port $port" | head -1)
    for page in $(seq 1 100); do curl -sf -o /dev/null "http://127.0.0.1:$port/?page=$page"; done
    row "resident memory after 100 pages, $round" "$(awk '/VmRSS/{printf "%d MB", $2 / 1024}' "/proc/$pid/status")"
    kill "$pid"
    wait || true
  done
}

echo "| $(date +%F), $(nproc) cores, $(awk '/MemTotal/{printf "%d GiB", $2 / 1048576}' /proc/meminfo) | |"
echo '|---|---|'
for part in "${@:-import html crawl start}"; do
  for one in $part; do
    case $one in
      import) measure_import rows "$shared/data/search/prosecutor_pr/docs.jsonl.gz" ;;
      html) measure_import pages "$shared/data/extraction/trafilatura/pages" ;;
      crawl) measure_crawl ;;
      start) measure_start ;;
      *) echo "no measure named \"$one\"; there are import html crawl start" >&2; exit 64 ;;
    esac
  done
done

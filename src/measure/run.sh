#!/usr/bin/env bash
# Makes the numbers of docs/measurements.md again: import, crawl, start, memory. Needs ../shared and GNU time.
# usage: src/measure/run.sh [import|crawl|start|html|fetch|endurance]...   (all without arguments); prints markdown rows
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
processor() { awk -F': ' '/User time|System time/ {sum += $2} END {print sum}' "$1"; }
releases() { # how many there are in home $1
  "$blotter" search --relevant any --limit 1 --json --home "$1" | sed -n 's/.*"total" *: *\([0-9]*\).*/\1/p' | head -1
}
memory() { sed -n 's/.*Maximum resident set size (kbytes): //p' "$1" | awk '{printf "%d MB", $1 / 1024}'; }

measure_import() { # $1 name, rest: paths
  local name=$1 home=$scratch/$1 start seconds documents
  shift
  mkdir -p "$home"
  start=$(now)
  /usr/bin/time -v -o "$scratch/time" "$blotter" import "$@" --home "$home" --json >"$scratch/report.json" 2>"$scratch/log" || true
  seconds=$(since "$start")
  documents=$(releases "$home")
  row "$name: releases" "$documents"
  row "$name: seconds" "$seconds"
  row "$name: processor seconds" "$(processor "$scratch/time")"
  row "$name: releases a second" "$(echo "scale=0; $documents / $seconds" | bc)"
  row "$name: peak resident memory" "$(memory "$scratch/time")"
  row "$name: archive bytes a release" "$(($(bytes "$home/archive") / documents))"
  row "$name: search index bytes a release" "$(($(bytes "$home/index") / documents))"
}

measure_crawl() { # $1 hosts, $2 pages of each; every host is a source of its own
  local hosts=$1 pages=$2 home=$scratch/crawl$1 port=$((18080 + $1)) start seconds addresses site
  mkdir -p "$scratch/site" "$home/crawl-config"
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$scratch/site" "$shared/bench/crawl-site/Site.java"
  addresses=$(seq -f '127.0.0.%g' -s , 1 "$hosts")
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$scratch/site" Site --port $port --hosts "$addresses" --pages "$pages" \
    --truth "$scratch/truth.jsonl" >"$scratch/site.log" 2>&1 &
  site=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/sitemap.xml"; do sleep 0.1; done
  cp crawl-config/agencies.yaml crawl-config/topics.yaml crawl-config/locations.yaml crawl-config/politeness.yaml "$home/crawl-config/"
  echo 'sources:' >"$home/crawl-config/sources.yaml"
  for host in $(seq 1 "$hosts"); do
    cat >>"$home/crawl-config/sources.yaml" <<YAML
  - id: bench$host
    name: Bench site $host
    type: agency
    languages: [en, ar, ckb]
    timezone: Asia/Baghdad
    start:
      - sitemap: http://127.0.0.$host:$port/sitemap.xml
    delay: 0s
    private-addresses: true
YAML
  done
  start=$(now)
  /usr/bin/time -v -o "$scratch/time" "$blotter" crawl --home "$home" --json >"$scratch/report.json" 2>"$scratch/log" || true
  seconds=$(since "$start")
  kill "$site"
  row "crawl, $hosts hosts: pages found by a search" "$(releases "$home")"
  row "crawl, $hosts hosts: seconds, with start and last commit" "$seconds"
  row "crawl, $hosts hosts: processor seconds" "$(processor "$scratch/time")"
  row "crawl, $hosts hosts: pages a second, to searchable" "$(echo "scale=0; $hosts * $pages / $seconds" | bc)"
  row "crawl, $hosts hosts: peak resident memory" "$(memory "$scratch/time")"
  row "crawl, $hosts hosts: archive bytes" "$(bytes "$home/archive")"
}

measure_in_test() { # $1 property, $2 its value: a measure that is written as a test, since it needs parts of the product
  mvn -q -B -P '!format' -Djacoco.skip=true test -Dtest=CrawlMeasureTest -Dsurefire.failIfNoSpecifiedTests=false \
    "-D$1=$2" 2>&1 | grep '^| ' || { echo "the measure $1 failed; run it with mvn to see why" >&2; exit 70; }
}

measure_start() { # warm start of the demo's home to the first page, and memory after a hundred pages
  local home=$scratch/start port=18099 start pid
  mkdir -p "$home"
  "$blotter" import "$shared/data/search/prosecutor_pr/docs.jsonl.gz" --home "$home" >/dev/null 2>&1 || true
  for what in --version --help; do
    start=$(now)
    "$blotter" $what >/dev/null
    row "blotter $what: seconds" "$(since "$start")"
  done
  for round in warm-up 1 2 3; do
    start=$(now)
    "$blotter" serve --port $port --home "$home" >"$scratch/serve.log" 2>&1 &
    pid=$! # the launcher becomes the program
    until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.02; done
    row "start to first page, $round: seconds" "$(since "$start")"
    for page in $(seq 1 100); do curl -sf -o /dev/null "http://127.0.0.1:$port/?page=$page"; done
    row "resident memory after 100 pages, $round" "$(awk '/VmRSS/{printf "%d MB", $2 / 1024}' "/proc/$pid/status")"
    kill "$pid"
    wait "$pid" || true
  done
}

echo "| $(date +%F), $(nproc) cores, $(awk '/MemTotal/{printf "%d GiB", $2 / 1048576}' /proc/meminfo) | |"
echo '|---|---|'
for part in "${@:-import html crawl start}"; do
  for one in $part; do
    case $one in
      import) measure_import rows "$shared/data/search/prosecutor_pr/docs.jsonl.gz" ;;
      html) measure_import pages "$shared/data/extraction/trafilatura/pages" ;;
      crawl)
        measure_crawl 1 2000
        measure_crawl 8 250
        ;;
      start) measure_start ;;
      fetch) measure_in_test measure.fetch "${PAGES:-500}" ;;
      endurance) measure_in_test measure.endurance "${MINUTES:-30}" ;;
      *) echo "no measure named \"$one\"; there are import html crawl start fetch endurance" >&2; exit 64 ;;
    esac
  done
done

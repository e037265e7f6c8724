#!/usr/bin/env bash
# Makes the numbers of docs/measurements.md again: import, crawl beside wget, start, memory. Needs ../shared, GNU time, sqlite3
# and wget. kill.sh and full-disk.sh beside it make those of kills and of a full disk.
# usage: src/measure/run.sh [import|crawl|start|html|fetch|endurance]...   (all without arguments); prints markdown rows
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/measure/site.sh

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

measure_crawl() { # $1 hosts, $2 pages of each; the same with wget before and after
  local hosts=$1 pages=$2 home=$scratch/crawl$1 start seconds wget
  site "$hosts" "$pages"
  configure "$home" "$hosts"
  measure_wget "$hosts" before
  start=$(now)
  /usr/bin/time -v -o "$scratch/time" "$blotter" crawl --home "$home" --json >"$scratch/report.json" 2>"$scratch/log" || true
  seconds=$(since "$start")
  row "crawl, $hosts hosts: pages found by a search" "$(releases "$home")"
  row "crawl, $hosts hosts: pages a second, fetched and durable, first to last" "$(sqlite3 "$home/index/catalogue.db" \
    "select cast(count(*) / ((max(at) - min(at)) / 1e6) as int) from captures where purpose = 'RELEASE'")"
  row "crawl, $hosts hosts: seconds, with start and last commit" "$seconds"
  row "crawl, $hosts hosts: processor seconds" "$(processor "$scratch/time")"
  row "crawl, $hosts hosts: pages a second, to searchable" "$(echo "scale=0; $hosts * $pages / $seconds" | bc)"
  row "crawl, $hosts hosts: peak resident memory" "$(memory "$scratch/time")"
  row "crawl, $hosts hosts: archive bytes" "$(find "$home/archive" -name '*.warc.gz*' -printf '%s\n' | paste -sd+ | bc)"
  measure_wget "$hosts" after
  stop_site
}

measure_wget() { # $1 hosts, $2 when: fetches the same, stores it as WARC and as files, reads nothing
  local start seconds pages urls
  urls=$(seq -f "http://127.0.0.%g:$port/" 1 "$1")
  rm -rf "$scratch/wget"; mkdir "$scratch/wget"
  start=$(now)
  # shellcheck disable=SC2086 # addresses are words
  (cd "$scratch/wget" && wget -q --mirror --no-warc-keep-log --warc-file=wget $urls) || true
  seconds=$(since "$start")
  pages=$(find "$scratch/wget" -path '*news*' -type f | wc -l)
  row "wget --mirror --warc-file $2, $1 hosts: seconds, files a second, bytes of WARC" \
    "$seconds, $(echo "scale=0; $pages / $seconds" | bc), $(bytes "$scratch/wget/wget.warc.gz")"
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

table
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

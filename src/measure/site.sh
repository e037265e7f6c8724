# What the scripts beside this one share: a scratch folder, the crawl site of ../shared, a home that collects from it. To be sourced.
blotter=${BLOTTER:-$PWD/bin/blotter}
shared=$PWD/../shared
scratch=$(mktemp -d)
port=0
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$scratch"' EXIT
"$blotter" --version >/dev/null # builds when needed

row() { printf '| %s | %s |\n' "$1" "$2"; }
table() {
  echo "| $(date +%F), $(nproc) cores, $(awk '/MemTotal/{printf "%d GiB", $2 / 1048576}' /proc/meminfo), load $(cut -d' ' -f1 /proc/loadavg) | |"
  echo '|---|---|'
}
now() { date +%s.%N; }
since() { echo "$(now) - $1" | bc; }
bytes() { du -sb "$1" | cut -f1; }
processor() { awk -F': ' '/User time|System time/ {sum += $2} END {print sum}' "$1"; }
memory() { sed -n 's/.*Maximum resident set size (kbytes): //p' "$1" | awk '{printf "%d MB", $1 / 1024}'; }
releases() { # how many there are in home $1
  "$blotter" search --relevant any --limit 1 --json --home "$1" | sed -n 's/.*"total" *: *\([0-9]*\).*/\1/p' | head -1
}

site() { # $1 hosts, $2 pages of each; sets port and site
  port=$((18000 + RANDOM % 900))
  mkdir -p "$scratch/site"
  [ -f "$scratch/site/Site.class" ] || "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$scratch/site" "$shared/bench/crawl-site/Site.java"
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -cp "$scratch/site" Site --port $port --hosts "$(seq -f '127.0.0.%g' -s , 1 "$1")" \
    --pages "$2" --truth "$scratch/truth.jsonl" >"$scratch/site.log" 2>&1 &
  site=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/sitemap.xml"; do sleep 0.1; done
  curl -sf -o /dev/null "http://127.0.0.1:$port/__reset"
}
stop_site() { kill "$site"; wait "$site" 2>/dev/null || true; }

configure() { # $1 home, $2 hosts: every host is a source of its own
  mkdir -p "$1/crawl-config"
  cp crawl-config/{agencies,topics,locations,politeness,archive}.yaml "$1/crawl-config/"
  echo 'sources:' >"$1/crawl-config/sources.yaml"
  for host in $(seq 1 "$2"); do
    cat >>"$1/crawl-config/sources.yaml" <<YAML
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
}

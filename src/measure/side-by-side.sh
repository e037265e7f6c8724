#!/usr/bin/env bash
# Scores the extractor beside readability4j and Tika's boilerpipe on the sets of ../shared/data, in one run on one thread.
# usage: src/measure/side-by-side.sh [SET]...   (trafilatura wcxb newspaper4k without arguments); prints markdown rows
set -euo pipefail
cd "$(dirname "$0")/../.."
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -q -B -P '!format' -Djacoco.skip=true test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath" >&2
java=java
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
  if [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q '"25'; then java=$home/bin/java; fi
done
"$java" -Xmx1g -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat "$classpath")" \
  blotter.evaluation.SideBySide ../shared/data "$@"

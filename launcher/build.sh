# Builds the three programs when a source is newer than the last build, and makes two of them quick.
# shellcheck shell=sh

lab_jar=$home/lab/target/lab.jar
portal_jar=$home/web/target/mooring-portal.jar
connector_jar=$home/connector/target/connector.jar
built=$home/target/mooring-built
quick=$home/target/quick
build_log=$home/target/mooring-build.log

build_if_needed() {
  if build_is_needed; then
    need_maven
    build
  fi
}

build_is_needed() {
  for jar in "$lab_jar" "$portal_jar" "$connector_jar" "$built"; do
    [ -f "$jar" ] || return 0
  done
  [ -n "$(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main -newer "$built" | head -n 1)" ]
}

build() {
  mkdir -p "$home/target"
  : >"$built.begun"
  say "Building Mooring; the first time Maven fetches what it needs, which takes minutes."
  (cd "$home" && exec "$mvn" -B -ntp -Dstyle.color=never -DskipTests package) >"$build_log" 2>&1 </dev/null &
  builder=$!
  shown=
  while kill -0 "$builder" 2>/dev/null; do
    sleep 1
    module=$(sed -n 's/.*Building \(.*[^ ]\)  *\(\[[0-9]*\/[0-9]*\]\).*/\2 \1/p' "$build_log" | tail -n 1)
    if [ -n "$module" ] && [ "$module" != "$shown" ]; then
      shown=$module
      say "  $module"
    fi
  done
  if ! wait "$builder"; then
    builder=
    tail -n 30 "$build_log" >&2
    fail "The build failed; the whole log is $build_log."
  fi
  builder=
  for jar in "$lab_jar" "$portal_jar" "$connector_jar"; do
    [ -f "$jar" ] || fail "The build made no $jar."
  done
  mv -f "$built.begun" "$built"
}

# quicken_if_needed: once for each build and JDK, for whoever comes first; others wait.
quicken_if_needed() {
  mkdir -p "$quick"
  quicken portal "$portal_jar"
  quicken lab "$lab_jar"
}

# quicken NAME JAR: without its cache a program starts as well, only slower.
quicken() {
  # The JDK by what it says of itself: its launcher can be the same over updates.
  made_of=$(cksum "$2" "$home/launcher/quicken.sh" && "$java" -version 2>&1 && say "$jvm_options")
  is_quick "$1" && return 0
  waited=0
  until becomes_maker "$1"; do
    maker=$(cat "$quick/$1.maker" 2>/dev/null || say 0)
    [ "$waited" -lt 600 ] && is_running "$maker" mooring || dismiss_maker "$1" "$maker"
    sleep 1
    waited=$((waited + 1))
    ! is_quick "$1" || return 0
  done
  say "Preparing a quick start of the $1, once for each build."
  rm -f "$quick/$1.made-of"
  # shellcheck disable=SC2086
  sh "$home/launcher/quicken.sh" "$1" "$2" "$quick/$1" $jvm_options >"$quick/$1.log" 2>&1 </dev/null &
  builder=$!
  if wait "$builder"; then
    say "$made_of" >"$quick/$1.made-of"
  else
    warn "The $1 starts without a cache of its classes, so slower: $(tail -n 1 "$quick/$1.log")"
  fi
  builder=
  rm -f "$quick/$1.maker"
}

# becomes_maker NAME: the file is there with its number or not at all.
becomes_maker() {
  say "$$" >"$quick/$1.maker.$$"
  ln "$quick/$1.maker.$$" "$quick/$1.maker" 2>/dev/null
  set -- "$1" "$?"
  rm -f "$quick/$1.maker.$$"
  return "$2"
}

# dismiss_maker NAME PROCESS: one that is gone; who has come after it meanwhile is put back.
dismiss_maker() {
  mv "$quick/$1.maker" "$quick/$1.gone.$$" 2>/dev/null || return 0
  [ "$(cat "$quick/$1.gone.$$")" = "$2" ] || ln "$quick/$1.gone.$$" "$quick/$1.maker" 2>/dev/null || true
  rm -f "$quick/$1.gone.$$"
}

is_quick() {
  [ "$(cat "$quick/$1.made-of" 2>/dev/null)" = "$made_of" ]
}

# settle_start NAME JAR: what to start, in start_jar, and in start_cache its cache where there is one.
settle_start() {
  start_jar=$quick/$1/${2##*/}
  start_cache=$quick/$1/$1.aot
  if ! [ -s "$start_cache" ] || ! [ -f "$start_jar" ]; then
    start_jar=$2
    start_cache=
  fi
}

# Builds the three programs when a source is newer than the last build.
# shellcheck shell=sh

lab_jar=$home/lab/target/lab.jar
portal_jar=$home/web/target/mooring-portal.jar
connector_jar=$home/connector/target/connector.jar
built=$home/target/mooring-built
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

# ./mooring test: every gate and test, then what ran, what could not be brought, and the sum.
# shellcheck shell=sh

test_command() {
  strict=
  while [ $# -gt 0 ]; do
    case $1 in
      --strict) strict=yes ;;
      *) fail_usage "test knows no \"$1\"; ./mooring help lists its options." ;;
    esac
    shift
  done
  need_jdk
  need_maven
  missing=
  bring_browser
  rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports
  mkdir -p "$home/target"
  : >"$built.begun"
  code=0
  (cd "$home" && exec "$mvn" -B -ntp -fae -Dmaven.test.redirectTestOutputToFile=true verify) </dev/null || code=$?
  [ "$code" -ne 0 ] || mv -f "$built.begun" "$built"
  report
  if [ "$code" -eq 0 ] && [ -n "$strict" ] && [ -n "$missing" ]; then
    code=1
  fi
  exit "$code"
}

# bring_browser: Chromium and its driver of this machine, or those of Debian's packages.
bring_browser() {
  find_browser
  if [ -z "$MOORING_CHROMIUM" ] || [ -z "$MOORING_CHROMEDRIVER" ]; then
    why=
    install_browser
    find_browser
  fi
  if [ -n "$MOORING_CHROMIUM" ] && [ -n "$MOORING_CHROMEDRIVER" ]; then
    browser="$(first_line "$MOORING_CHROMIUM" --version) with $(first_line "$MOORING_CHROMEDRIVER" --version)"
    export MOORING_CHROMIUM MOORING_CHROMEDRIVER
  else
    browser=
    missing="Chromium and its driver could not be brought, so no browser test ran: $why"
    unset MOORING_CHROMIUM MOORING_CHROMEDRIVER
    warn "$missing"
  fi
}

find_browser() {
  : "${MOORING_CHROMIUM:=$(on_path chromium chromium-browser google-chrome google-chrome-stable)}"
  : "${MOORING_CHROMEDRIVER:=$(on_path chromedriver)}"
}

# on_path NAME...: the first of them that there is.
on_path() {
  for tool in "$@"; do
    if command -v "$tool"; then
      return 0
    fi
  done
}

first_line() {
  "$@" 2>/dev/null | head -n 1 | sed 's/ *(.*//; s/ built on .*//; s/ *$//'
}

# install_browser: sets why when it cannot.
install_browser() {
  if ! command -v apt-get >/dev/null; then
    why="there is no apt-get here; install chromium and chromedriver, or name them in MOORING_CHROMIUM and MOORING_CHROMEDRIVER"
  elif [ "$(id -u)" -ne 0 ]; then
    why="installing packages needs root; run: apt-get install chromium chromium-driver fonts-dejavu"
  else
    apt_log=$(mktemp)
    say "Installing chromium, chromium-driver and fonts-dejavu"
    # One stale source must not keep the others' packages away.
    apt_get update || true
    if ! apt_get install -y --no-install-recommends chromium chromium-driver fonts-dejavu; then
      why="apt-get failed: $(grep -E '^[EW]: ' "$apt_log" | tail -n 1)"
    fi
    rm -f "$apt_log"
  fi
}

apt_get() {
  # Packages are for everybody on the machine, unlike what the launcher writes itself.
  (umask 022 && DEBIAN_FRONTEND=noninteractive apt-get -q "$@") >>"$apt_log" 2>&1 </dev/null
}

report() {
  say ""
  h2=$(versions_of_h2)
  [ -z "$h2" ] || say "H2 $h2 ran"
  if [ -n "$browser" ] && [ "$(sum failsafe tests)" -gt "$(sum failsafe skipped)" ]; then
    say "$browser ran"
  elif [ -n "$browser" ]; then
    missing="$browser was there but no browser test ran"
  fi
  if [ -n "$missing" ]; then
    say "$missing"
    [ -z "$strict" ] || say "--strict: that is a failure"
  fi
  [ "$code" -eq 0 ] || say "Maven ended with code $code; its errors are above"
  both="surefire failsafe"
  failed=$(($(sum "$both" failures) + $(sum "$both" errors)))
  skipped=$(sum "$both" skipped)
  passed=$(($(sum "$both" tests) - failed - skipped))
  say "$passed passed, $failed failed, $skipped skipped"
}

# versions_of_h2: from the class path of a test that ran in the module of the database.
versions_of_h2() {
  cat "$home"/persistence/target/surefire-reports/TEST-*.xml 2>/dev/null |
    grep -o '/h2-[0-9][0-9.]*\.jar' | sed 's/.*h2-//; s/\.jar//' | sort -u | tr '\n' ' ' | sed 's/ $//'
}

# sum KINDS ATTRIBUTE: over the reports' first elements.
sum() {
  for kind in $1; do
    cat "$home"/*/target/"$kind"-reports/TEST-*.xml 2>/dev/null || true
  done | sed -n "s/^<testsuite [^>]* $2=\"\([0-9]*\)\".*/\1/p" | awk '{ total += $1 } END { print total + 0 }'
}

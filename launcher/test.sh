# ./mooring test: every gate and test, then what ran, what could not be brought, and the sum.
# shellcheck shell=sh

test_log=$home/target/mooring-test.log

test_command() {
  strict=
  while [ $# -gt 0 ]; do
    case $1 in
      --strict) strict=yes ;;
      *) fail_usage "test knows no \"$(shown_word "$1")\"; ./mooring help lists its options." ;;
    esac
    shift
  done
  need_jdk
  need_maven
  missing=
  mysql_folder=
  trap stop_mysql EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
  bring_browser
  bring_mysql
  bring_kdc
  bring_proxy
  bring_graph
  rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports
  mkdir -p "$home/target"
  : >"$built.begun"
  code=0
  run_maven
  [ "$code" -ne 0 ] || mv -f "$built.begun" "$built"
  report
  if [ "$code" -eq 0 ] && [ -n "$strict" ] && [ -n "$missing" ]; then
    code=1
  fi
  exit "$code"
}

# run_maven: sets code; what Maven says is shown, and kept for the sum.
run_maven() {
  {
    (cd "$home" && exec "$mvn" -B -ntp -fae -T 2 -Dstyle.color=never -Dmaven.test.redirectTestOutputToFile=true verify) </dev/null 2>&1 ||
      code=$?
    say "$code" >"$test_log.code"
  } | tee "$test_log"
  code=$(cat "$test_log.code")
  rm -f "$test_log.code"
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
    unset MOORING_CHROMIUM MOORING_CHROMEDRIVER
    lacks "Chromium and its driver could not be brought, so no browser test ran: $why"
  fi
}

# lacks SENTENCE: said now, and again at the end.
lacks() {
  warn "$*"
  note "$*"
}

# note SENTENCE: said at the end.
note() {
  missing="$missing${missing:+
}$*"
}

# bring_mysql: the server that MOORING_MYSQL names, or one of our own, which is stopped at the end.
# The tests that kill a server start another one by the script.
bring_mysql() {
  server=$home/launcher/mysql-server.sh
  unset MOORING_MYSQL_SERVER
  if why=$(sh "$server" bring 2>&1); then
    MOORING_MYSQL_SERVER=$server
    export MOORING_MYSQL_SERVER
  else
    lacks "A MySQL server to kill could not be brought, so no test killed one: ${why#mysql: }"
  fi
  if [ -n "${MOORING_MYSQL:-}" ]; then
    export MOORING_MYSQL
  elif [ -n "${MOORING_MYSQL_SERVER:-}" ]; then
    start_mysql
  else
    lacks "A MySQL server could not be brought, so no test ran on it: ${why#mysql: }"
  fi
}

start_mysql() {
  mysql_folder=$(mktemp -d)
  port=$(ask ports 33060 1)
  say "Starting MySQL on 127.0.0.1:$port"
  if why=$(sh "$server" start "$mysql_folder" "$port" 2>&1); then
    MOORING_MYSQL="jdbc:mysql://127.0.0.1:$port/app?user=app&password=app"
    export MOORING_MYSQL
  else
    lacks "A MySQL server could not be started, so no test ran on it: ${why#mysql: }"
  fi
}

stop_mysql() {
  [ -n "$mysql_folder" ] || return 0
  sh "$server" stop "$mysql_folder" || true
  rm -rf "$mysql_folder"
  mysql_folder=
}

# bring_kdc: the script, by which the tests on Kerberos start servers of their own.
bring_kdc() {
  unset MOORING_KDC
  kdc=
  if brought kdc "A Kerberos server could not be brought, so no test signed in with one"; then
    MOORING_KDC=$script
    export MOORING_KDC
    kdc="MIT Kerberos $(sh "$script" version)"
  fi
}

# bring_proxy: the script, by which the test on a proxy starts one of its own.
bring_proxy() {
  unset MOORING_PROXY
  proxy=
  if brought proxy "A proxy could not be brought, so no test went through a real one"; then
    MOORING_PROXY=$script
    export MOORING_PROXY
    proxy="tinyproxy $(sh "$script" version)"
  fi
}

# bring_graph: the script, by which the test of Graph's client starts Microsoft's description of Graph.
bring_graph() {
  unset MOORING_GRAPH
  graph=
  if brought graph "Microsoft's description of Graph could not be brought, so nothing was held against it"; then
    MOORING_GRAPH=$script
    export MOORING_GRAPH
    graph="Microsoft's description of Graph on Prism $(sh "$script" version)"
  fi
}

# brought NAME SENTENCE: brings the server of a script, or says what comes of not having it.
brought() {
  script=$home/launcher/$1.sh
  ! why=$(sh "$script" bring 2>&1) || return 0
  lacks "$2: ${why#"$1": }"
  return 1
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
  mysql=$(versions_of_mysql)
  if [ -n "$mysql" ]; then
    say "$mysql ran"
  elif [ -n "${MOORING_MYSQL:-}" ]; then
    note "MySQL was there but no test ran on it"
  fi
  tell_of "$browser" lab/target/failsafe-reports 'TEST-*FirstLightIT.xml'
  tell_of "$kdc" connector/target/surefire-reports 'TEST-*Kerberos*.xml' \
    lab/target/surefire-reports 'TEST-*Kerberos*.xml' lab/target/failsafe-reports 'TEST-*SecondSiteIT.xml'
  tell_of "$proxy" connector/target/surefire-reports 'TEST-*Tinyproxy*.xml'
  tell_of "$graph" intune/target/surefire-reports 'TEST-*GraphMockTest.xml'
  if [ -n "$missing" ]; then
    say "$missing"
    [ -z "$strict" ] || say "--strict: that is a failure"
  fi
  [ "$code" -eq 0 ] || say "Maven ended with code $code; its errors are above"
  failed=$(($(sum Failures) + $(sum Errors)))
  skipped=$(sum Skipped)
  passed=$(($(sum "Tests run") - failed - skipped))
  say "$passed passed, $failed failed, $skipped skipped"
}

# tell_of WHAT [FOLDER REPORTS]...: that tests ran on it, in each place where there are such.
tell_of() {
  what=$1
  shift
  [ -n "$what" ] || return 0
  while [ $# -gt 0 ]; do
    if ! ran "$1" "$2"; then
      note "$what was there but no test ran on it in ${1%%/*}"
      return 0
    fi
    shift 2
  done
  say "$what ran"
}

# versions_of_h2: from the class path of a test that ran in the module of the database.
versions_of_h2() {
  cat "$home"/persistence/target/surefire-reports/TEST-*.xml 2>/dev/null |
    grep -o '/h2-[0-9][0-9.]*\.jar' | sed 's/.*h2-//; s/\.jar//' | sort -u | tr '\n' ' ' | sed 's/ $//'
}

# versions_of_mysql: as the tests on it have written it, where such a test ran.
versions_of_mysql() {
  for report in "$home"/persistence/target/surefire-reports/TEST-*.MySql*.xml; do
    [ -f "$report" ] || continue
    if ! grep -q "<testcase" "$report" || grep -q "<skipped" "$report"; then continue; fi
    cat "$home"/persistence/target/surefire-reports/*-output.txt 2>/dev/null
    return 0
  done | sed -n 's/^\(MySQL [0-9][0-9.]*\) is tested$/\1/p' | sort -u | tr '\n' ' ' | sed 's/ $//'
}

# ran FOLDER REPORTS: one of them tells of tests, and of none that was skipped.
ran() {
  for report in "$home/$1"/$2; do
    if grep -q "<testcase" "$report" 2>/dev/null && ! grep -q "<skipped" "$report"; then return 0; fi
  done
  return 1
}

# sum WHAT: over the last lines of each module's tests. Reports would not do: a class that runs once
# per database overwrites its own.
sum() {
  sed -n "s/^\[[A-Z]*\] \(Tests run: [0-9]*, Failures: [0-9]*, Errors: [0-9]*, Skipped: [0-9]*\)\$/\1/p" "$test_log" |
    sed "s/.*$1: \([0-9]*\).*/\1/" | awk '{ total += $1 } END { print total + 0 }'
}

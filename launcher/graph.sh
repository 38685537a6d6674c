#!/bin/sh
# Microsoft's own description of Graph as a server for tests, on 127.0.0.1 alone: a folder graph-mock
# with start.sh, check.sh, stop.sh and front.js, which is no part of this project. MOORING_GRAPH_MOCK
# names it; else it is looked for beside the project, and in the folders beside it. It needs Node 18
# and, once, npm's registry.
#
#   launcher/graph.sh bring             makes it ready
#   launcher/graph.sh version           such as 5.14.2
#   launcher/graph.sh start DIR PORT    PORT answers at once; PORT + 2 by pages of two, puts off every
#                                       fifth call and wants a second person's approval
#   launcher/graph.sh check DIR         what was asked, and what the description refuses; fails on any
#   launcher/graph.sh stop DIR
set -eu

home=$(cd "$(dirname "$0")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/mooring/graph
prism=node_modules/@stoplight/prism-cli/package.json

fail() {
  printf 'graph: %s\n' "$*" >&2
  exit 1
}

# find_mock: sets mock to the folder.
find_mock() {
  for mock in "${MOORING_GRAPH_MOCK:-}" "$home/../graph-mock" "$home"/../*/graph-mock; do
    if [ -f "$mock/start.sh" ] && [ -f "$mock/front.js" ]; then
      mock=$(cd "$mock" && pwd -P)
      return 0
    fi
  done
  fail "there is no folder graph-mock beside the project; name one in MOORING_GRAPH_MOCK"
}

# bring: what Node needs, once, for every later start.
bring() {
  find_mock
  { command -v node && command -v npm && command -v bash; } >/dev/null || fail "it needs Node 18, npm and bash"
  node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' || fail "it needs Node 18, not $(node --version)"
  cmp -s "$mock/package-lock.json" "$cache/package-lock.json" && [ -f "$cache/$prism" ] && return 0
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/bringing.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cp "$mock/package.json" "$mock/package-lock.json" "$work"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --silent) >"$work/log" 2>&1 ||
    fail "npm could not bring it: $(tail -n 1 "$work/log")"
  rm -rf "$cache/node_modules"
  mv "$work/node_modules" "$cache"
  mv "$work/package-lock.json" "$cache"
}

version() {
  sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$cache/$prism" | head -n 1
}

start() {
  find_mock
  mkdir -p "$dir"
  [ -e "$dir/node_modules" ] || ln -s "$cache/node_modules" "$dir/node_modules"
  GRAPH_MOCK_DIR=$dir
  export GRAPH_MOCK_DIR
  bash "$mock/start.sh" "$port" || give_up "$dir/prism.log"
  cd "$dir"
  PRISM=$((port + 1)) PORT=$((port + 2)) PAGE=2 THROTTLE=5 MAA=1 node front.js >strict.log 2>&1 </dev/null &
  printf '%s' "$!" >strict.pid
  waited=0
  until grep -q listening strict.log; do
    [ "$waited" -lt 100 ] || give_up "$dir/strict.log"
    sleep 0.1
    waited=$((waited + 1))
  done
}

# give_up LOG: nothing goes on of what did not start.
give_up() {
  stop
  fail "it did not start: $(tail -n 1 "$1")"
}

# check: Prism writes down what it was asked a little later than it answers.
check() {
  find_mock
  sleep 1
  GRAPH_MOCK_DIR=$dir bash "$mock/check.sh"
}

stop() {
  find_mock
  [ -d "$dir" ] || return 0
  [ ! -f "$dir/strict.pid" ] || kill "$(cat "$dir/strict.pid")" 2>/dev/null || true
  rm -f "$dir/strict.pid" "$dir/node_modules"
  GRAPH_MOCK_DIR=$dir bash "$mock/stop.sh"
}

command=${1:-}
dir=${2:-}
port=${3:-}
case $command in
  bring) bring ;;
  version) version ;;
  start)
    { [ -n "$dir" ] && [ -n "$port" ]; } || fail "start needs a folder and a port"
    bring
    start
    ;;
  check | stop)
    [ -n "$dir" ] || fail "$command needs a folder"
    "$command"
    ;;
  *) fail "bring, version, start, check or stop; its first lines say how" ;;
esac

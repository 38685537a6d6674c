#!/bin/sh
# A real HTTP proxy for tests: tinyproxy, from Debian's stable suite, on 127.0.0.1 alone. It demands a
# sign-in by Basic, and lets nobody through to ports other than those of a test.
#
#   launcher/proxy.sh bring                                      unpacks it, once
#   launcher/proxy.sh version                                    such as 1.11.2
#   launcher/proxy.sh start DIR PORT USER PASSWORD [IDLE]        cuts what is silent for IDLE seconds
#   launcher/proxy.sh stop DIR                                   stops the one started with this folder
set -eu

fail() {
  printf 'proxy: %s\n' "$*" >&2
  exit 1
}

name=proxy
# shellcheck disable=SC2034
instead="start a test's proxy on such a machine"
# shellcheck source=launcher/debian.sh
. "$(dirname "$0")/debian.sh"

bring() {
  bring_packages stable usr/bin/tinyproxy tinyproxy-bin
}

version() {
  (unpacked usr/bin/tinyproxy -v) | sed 's/^tinyproxy //'
}

into_folder() {
  (umask 077 && mkdir -p "$dir")
  dir=$(cd "$dir" && pwd -P)
}

start() {
  into_folder
  ! server_of >/dev/null || fail "a proxy already runs in $dir"
  (
    umask 077
    cat >"$dir/tinyproxy.conf" <<TEXT
Port $port
Listen 127.0.0.1
Timeout $idle
LogFile "$dir/log"
LogLevel Info
MaxClients 50
Allow 127.0.0.1
BasicAuth $user $password
TEXT
  )
  : >"$dir/log"
  (unpacked usr/bin/tinyproxy -d -c "$dir/tinyproxy.conf") >"$dir/start.log" 2>&1 </dev/null &
  server=$!
  printf '%s' "$server" >"$dir/pid"
  waited=0
  until grep -q 'Accepting connections' "$dir/log" "$dir/start.log"; do
    kill -0 "$server" 2>/dev/null || fail "the proxy ended: $(tail -n 1 "$dir/start.log")"
    [ "$waited" -lt 300 ] || fail "the proxy was not ready after a minute; its log is $dir/log"
    sleep 0.2
    waited=$((waited + 1))
  done
}

# server_of: its process id, as long as it is that proxy which has it.
server_of() {
  id=$(cat "$dir/pid" 2>/dev/null) || return 1
  [ "$id" -gt 1 ] 2>/dev/null && tr '\0' ' ' <"/proc/$id/cmdline" 2>/dev/null | grep -qF -- "-c $dir/tinyproxy.conf" || return 1
  printf '%s' "$id"
}

# stop: and waits until it is gone.
stop() {
  [ -d "$dir" ] || return 0
  into_folder
  id=$(server_of) || return 0
  kill "$id" 2>/dev/null || return 0
  waited=0
  while server_of >/dev/null; do
    [ "$waited" -lt 50 ] || kill -KILL "$id" 2>/dev/null || true
    sleep 0.1
    waited=$((waited + 1))
  done
}

command=${1:-}
dir=${2:-}
case $command in
  bring) bring ;;
  version) version ;;
  start)
    port=${3:-}
    user=${4:-}
    password=${5:-}
    idle=${6:-600}
    [ -n "$dir" ] && [ -n "$password" ] || fail "start needs a folder, a port, a user and a password"
    bring
    start
    ;;
  stop)
    [ -n "$dir" ] || fail "stop needs a folder"
    stop
    ;;
  *) fail "bring, version, start or stop; its first lines say how" ;;
esac

#!/bin/sh
# A real HTTP proxy for tests: tinyproxy, from Debian's stable suite, on 127.0.0.1 alone. It demands a
# sign-in by Basic and leads to every port, as those of tests are any.
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

mark() {
  printf '%s' "-c $dir/tinyproxy.conf"
}

bring() {
  bring_packages stable usr/bin/tinyproxy tinyproxy-bin
}

version() {
  (unpacked usr/bin/tinyproxy -v) | sed 's/^tinyproxy //'
}

start() {
  enter_folder
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
  launch unpacked usr/bin/tinyproxy -d -c "$dir/tinyproxy.conf"
  await_words 'Accepting connections' "$dir/log" "$dir/start.log"
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
    { [ -n "$dir" ] && [ -n "$password" ]; } || fail "start needs a folder, a port, a user and a password"
    bring
    start
    ;;
  stop)
    [ -n "$dir" ] || fail "stop needs a folder"
    end_server TERM 5
    ;;
  *) fail "bring, version, start or stop; its first lines say how" ;;
esac

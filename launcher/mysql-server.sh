#!/bin/sh
# A real MySQL for tests, on machines whose packages hold none: unpacked from Debian's unstable suite
# into the user's cache and run there with its own loader and libraries. Nothing is installed, and
# root is not needed. About 60 MB to download and 330 MB unpacked, once.
#
#   launcher/mysql-server.sh bring            unpacks it
#   launcher/mysql-server.sh start DIR PORT   user app, password app, database app, on 127.0.0.1 alone
#   launcher/mysql-server.sh stop DIR         stops the server that was started with this folder
#   launcher/mysql-server.sh kill DIR         ends it at once, as a power cut would
set -eu

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/mooring/mysql
root=$cache/root
libs=$root/usr/lib/x86_64-linux-gnu

fail() {
  printf 'mysql: %s\n' "$*" >&2
  exit 1
}

bring() {
  [ ! -x "$root/usr/sbin/mysqld" ] || return 0
  { [ "$(uname -sm)" = "Linux x86_64" ] && command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; } ||
    fail "a server can be brought on Debian and its like on x86-64 alone; start one yourself and name it in MOORING_MYSQL"
  [ -r "$keyring" ] || fail "$keyring is missing; install debian-archive-keyring, or name a server in MOORING_MYSQL"
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || fail "apt's sources name no Debian mirror; name a server in MOORING_MYSQL"
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/bringing.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  download
  mkdir "$work/root"
  for package in "$work"/archives/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
  # Whoever comes second finds it there.
  [ -e "$root" ] || mv "$work/root" "$root"
  rm -rf "$work"
  trap - EXIT
}

# debian_mirror: the one that this machine's own sources name.
debian_mirror() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(SITE)' 2>/dev/null | grep '/debian/*$' | head -n 1
}

# download: with lists and a state of its own, so that the machine's packages do not matter.
download() {
  mkdir -p "$work/lists/partial" "$work/state" "$work/archives/partial"
  : >"$work/status"
  printf 'deb [signed-by=%s] %s sid main\n' "$keyring" "$mirror" >"$work/sources.list"
  if ! { apt update && apt install --download-only mysql-server-core; } >"$work/log" 2>&1; then
    fail "apt-get could not bring mysql-server-core: $(grep -E '^[EW]: ' "$work/log" | tail -n 1)"
  fi
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends -o APT::Sandbox::User="$(id -un)" \
    -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Acquire::Languages=none \
    -o Dir::State="$work/state" -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" \
    -o Dir::Cache="$work" -o Dir::Cache::archives="$work/archives" "$@" </dev/null
}

mysqld() {
  exec "$libs/ld-linux-x86-64.so.2" --library-path "$libs" "$root/usr/sbin/mysqld" --no-defaults --user="$(id -un)" \
    --basedir="$root/usr" --lc-messages-dir="$root/usr/share/mysql" --character-sets-dir="$root/usr/share/mysql/charsets" \
    --plugin-dir="$root/usr/lib/mysql/plugin" --secure-file-priv=NULL --datadir="$dir/data" "$@"
}

start() {
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd -P)
  ! server_of >/dev/null || fail "a server already runs in $dir"
  if [ ! -d "$dir/data" ]; then
    (umask 077 && cat >"$dir/init.sql") <<'SQL'
create database if not exists app;
create user if not exists 'app'@'%' identified by 'app';
grant all on *.* to 'app'@'%' with grant option;
SQL
    rm -rf "$dir/new"
    (datadir=$dir/new && mysqld --datadir="$datadir" --initialize-insecure) >"$dir/init.log" 2>&1 ||
      fail "the server could not make its files: $(tail -n 1 "$dir/init.log")"
    mv "$dir/new" "$dir/data"
  fi
  : >"$dir/log"
  # What a killed server left behind; its number may be somebody else's by now.
  rm -f "$dir/pid" "$dir/data/mysql.sock" "$dir/data/mysql.sock.lock"
  # The socket's path is relative to the data, as a long one would not do.
  (mysqld --port="$port" --bind-address=127.0.0.1 --mysqlx=OFF --socket=mysql.sock --pid-file="$dir/pid" \
    --skip-log-bin --innodb-buffer-pool-size=64M --performance-schema=OFF --init-file="$dir/init.sql") \
    >>"$dir/log" 2>&1 </dev/null &
  server=$!
  waited=0
  until grep -q 'ready for connections' "$dir/log"; do
    kill -0 "$server" 2>/dev/null || fail "the server ended: $(grep ERROR "$dir/log" | tail -n 1)"
    [ "$waited" -lt 240 ] || fail "the server was not ready after two minutes; its log is $dir/log"
    sleep 0.5
    waited=$((waited + 1))
  done
}

# server_of DIR: its process id, as long as it is that server which has it.
server_of() {
  id=$(cat "$dir/pid" 2>/dev/null) || return 1
  [ "$id" -gt 1 ] 2>/dev/null && tr '\0' ' ' <"/proc/$id/cmdline" 2>/dev/null | grep -qF -- "--datadir=$dir/data" || return 1
  printf '%s' "$id"
}

# stop SIGNAL: and waits until it is gone.
stop() {
  [ -d "$dir" ] || return 0
  dir=$(cd "$dir" && pwd -P)
  id=$(server_of) || return 0
  kill "-$1" "$id" 2>/dev/null || return 0
  waited=0
  while server_of >/dev/null; do
    [ "$waited" -lt 120 ] || kill -KILL "$id" 2>/dev/null || true
    sleep 0.25
    waited=$((waited + 1))
  done
}

command=${1:-}
dir=${2:-}
port=${3:-}
case $command in
  bring) bring ;;
  start)
    [ -n "$port" ] || fail "start needs a folder and a port"
    bring
    start
    ;;
  stop)
    [ -n "$dir" ] || fail "stop needs a folder"
    stop TERM
    ;;
  kill)
    [ -n "$dir" ] || fail "kill needs a folder"
    stop KILL
    ;;
  *) fail "bring, start DIR PORT, stop DIR or kill DIR" ;;
esac

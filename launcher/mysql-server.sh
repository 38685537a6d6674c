#!/bin/sh
# A real MySQL for tests, on machines whose packages hold none, from Debian's unstable suite. About
# 60 MB to download and 330 MB unpacked, once.
#
#   launcher/mysql-server.sh bring            unpacks it
#   launcher/mysql-server.sh start DIR PORT [OPTION...]
#                                             user app, password app, database app, on 127.0.0.1 alone;
#                                             options of mysqld, such as --innodb-buffer-pool-size=512M
#   launcher/mysql-server.sh stop DIR         stops the server that was started with this folder
#   launcher/mysql-server.sh kill DIR         ends it at once, as a power cut would
set -eu

fail() {
  printf 'mysql: %s\n' "$*" >&2
  exit 1
}

name=mysql
# shellcheck disable=SC2034
instead="start a server yourself and name it in MOORING_MYSQL"
# shellcheck source=launcher/debian.sh
. "$(dirname "$0")/debian.sh"

mark() {
  printf '%s' "--datadir=$dir/data"
}

bring() {
  bring_packages sid usr/sbin/mysqld mysql-server-core
}

mysqld() {
  unpacked usr/sbin/mysqld --no-defaults --user="$(id -un)" \
    --basedir="$root/usr" --lc-messages-dir="$root/usr/share/mysql" --character-sets-dir="$root/usr/share/mysql/charsets" \
    --plugin-dir="$root/usr/lib/mysql/plugin" --secure-file-priv=NULL --datadir="$dir/data" "$@"
}

start() {
  enter_folder
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
  # What a killed server left behind; its number may be somebody else's by now.
  rm -f "$dir/pid" "$dir/data/mysql.sock" "$dir/data/mysql.sock.lock"
  # The socket's path is relative to the data, as a long one would not do.
  launch mysqld --port="$port" --bind-address=127.0.0.1 --mysqlx=OFF --socket=mysql.sock --pid-file="$dir/pid" \
    --skip-log-bin --innodb-buffer-pool-size=64M --performance-schema=OFF --init-file="$dir/init.sql" "$@"
  await_words 'ready for connections' "$dir/start.log"
}

command=${1:-}
dir=${2:-}
port=${3:-}
case $command in
  bring) bring ;;
  start)
    [ -n "$port" ] || fail "start needs a folder and a port"
    bring
    shift 3
    start "$@"
    ;;
  stop)
    [ -n "$dir" ] || fail "stop needs a folder"
    end_server TERM 30
    ;;
  kill)
    [ -n "$dir" ] || fail "kill needs a folder"
    end_server KILL 30
    ;;
  *) fail "bring, start DIR PORT, stop DIR or kill DIR" ;;
esac

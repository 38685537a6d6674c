# The data folder: made by Mooring, private, and the same estate and ports at every start.
# shellcheck shell=sh

marker=.mooring
marker_text="Mooring's data, format 1"

# choose_folder DIR: an absolute path in $data, whether or not it exists yet.
choose_folder() {
  case ${1:-} in
    '') data=$home/data ;;
    /*) data=$1 ;;
    *) data=$(pwd)/$1 ;;
  esac
  spell_out
}

# spell_out: one name for the folder, however it was reached.
spell_out() {
  [ ! -x "$data" ] || [ ! -d "$data" ] || data=$(cd "$data" && pwd -P)
}

# open_folder: makes $data, or takes the one that Mooring made.
open_folder() {
  if [ -e "$data" ] && [ ! -d "$data" ]; then
    fail "The data folder $data is a file; choose another with --data."
  fi
  (umask 077 && mkdir -p "$data") 2>/dev/null || fail "The data folder $data cannot be made; choose another with --data."
  spell_out
  if ! (: >"$data/.probe") 2>/dev/null || ! rm "$data/.probe"; then
    fail "The data folder $data cannot be written to; choose another with --data."
  fi
  if [ ! -f "$data/$marker" ]; then
    [ -z "$(ls -A "$data")" ] ||
      fail "The data folder $data is not empty and was not made by Mooring; choose another with --data."
    chmod 700 "$data"
    say "$marker_text" >"$data/$marker"
  fi
  [ "$(cat "$data/$marker" 2>/dev/null)" = "$marker_text" ] ||
    fail "The data folder $data was made by another version of Mooring; choose another with --data, or begin again with --fresh."
}

# empty_folder: for --fresh; takes away only what Mooring puts there.
empty_folder() {
  [ -d "$data" ] || return 0
  if [ ! -f "$data/$marker" ]; then
    [ -z "$(ls -A "$data")" ] ||
      fail "The data folder $data was not made by Mooring, so --fresh leaves it alone; choose another with --data."
    return 0
  fi
  for name in lab portal connector logs; do
    rm -rf "${data:?}/$name"
  done
  rm -f "$data/settings" "$data/attached" "$data/run.json" "$data/client-secret" "$data/demo-secret" "$data/password"
  say "$marker_text" >"$data/$marker"
}

# lock_folder: one launcher at a time.
lock_folder() {
  if ! (set -C && say "$$" >"$data/launcher.pid") 2>/dev/null; then
    holder=$(cat "$data/launcher.pid" 2>/dev/null || true)
    if is_running "${holder:-0}" mooring; then
      fail "Mooring already runs with the data folder $data (process $holder); stop it first, or choose another with --data."
    fi
    say "$$" >"$data/launcher.pid"
  fi
  locked=yes
}

# setting NAME: what the folder remembers; nothing when it is new.
setting() {
  [ -f "$data/settings" ] || return 0
  sed -n "s/^$1=\(-\{0,1\}[0-9][0-9]*\)\$/\1/p" "$data/settings"
}

# settle NAME ASKED DEFAULT WORD: what is asked for and what the folder remembers must not differ.
settle() {
  kept=$(setting "$1")
  if [ -f "$data/settings" ] && [ -z "$kept" ]; then
    fail "The data folder $data is damaged ($data/settings names no $1); begin again with --fresh, or choose another with --data."
  fi
  if [ -n "$kept" ] && [ -n "$2" ] && [ "$kept" != "$2" ]; then
    fail_usage "The data folder $data was made with $4 $kept, not $2; begin again with --fresh, or choose another with --data."
  fi
  settled=${kept:-${2:-$3}}
}

# remember: written whole or not at all.
remember() {
  {
    say "devices=$devices"
    say "database=$mysql_place"
    say "seed=$seed"
    say "portal_port=$portal_port"
    say "identity_port=$identity_port"
    say "site_port=$site_port"
    say "control_port=$control_port"
  } >"$data/settings.new"
  mv -f "$data/settings.new" "$data/settings"
}

# make_secret NAME BYTES: random hexadecimal, once.
make_secret() {
  [ -s "$data/$1" ] || (umask 077 && od -An -tx1 -N"$2" /dev/urandom | tr -d ' \n' >"$data/$1")
}

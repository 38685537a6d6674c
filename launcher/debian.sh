# Servers for tests, on machines whose packages hold none: unpacked from a suite of Debian's into the
# user's cache and run there with their own loader and libraries. Nothing is installed, and root is
# not needed.
# shellcheck shell=sh
#
# Who reads this file says before what is wanted, and how it speaks:
#   name       of the server, which is its folder's too
#   instead    what a person does who can't have it, such as "name one in MOORING_MYSQL"
#   fail       ends with a sentence
#   mark       prints what of the server's command line names the folder in dir

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
# shellcheck disable=SC2154
cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/mooring/$name
root=$cache/root
libs=$root/usr/lib/x86_64-linux-gnu

# bring_packages SUITE PROGRAM PACKAGE...: the packages with all that they need, unless the program
# is there.
# shellcheck disable=SC2154
bring_packages() {
  suite=$1
  program=$2
  shift 2
  [ ! -x "$root/$program" ] || return 0
  { [ "$(uname -sm)" = "Linux x86_64" ] && command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; } ||
    fail "it can be brought on Debian and its like on x86-64 alone; $instead"
  [ -r "$keyring" ] || fail "$keyring is missing; install debian-archive-keyring, or $instead"
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || fail "apt's sources name no Debian mirror; $instead"
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/bringing.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  download "$@"
  mkdir "$work/root"
  for package in "$work"/archives/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
  [ -x "$work/root/$program" ] || fail "the packages of $suite hold no $program; $instead"
  keep
  rm -rf "$work"
  trap - EXIT
}

# keep: whoever comes second finds it there; what lacks the program is of no use to anybody.
keep() {
  { [ -e "$root" ] && [ ! -x "$root/$program" ]; } && mv "$root" "$work/without"
  mv -T "$work/root" "$root" 2>/dev/null || [ -x "$root/$program" ] || fail "$root could not be made"
}

# debian_mirror: the one that this machine's own sources name.
debian_mirror() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(SITE)' 2>/dev/null | grep '/debian/*$' | head -n 1
}

# download PACKAGE...: with lists and a state of its own, so that the machine's packages do not matter.
download() {
  mkdir -p "$work/lists/partial" "$work/state" "$work/archives/partial"
  : >"$work/status"
  printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite" >"$work/sources.list"
  if ! { apt update && apt install --download-only "$@"; } >"$work/log" 2>&1; then
    fail "apt-get could not bring $*: $(grep -E '^[EW]: ' "$work/log" | tail -n 1)"
  fi
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends -o APT::Sandbox::User="$(id -un)" \
    -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Acquire::Languages=none \
    -o Dir::State="$work/state" -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" \
    -o Dir::Cache="$work" -o Dir::Cache::archives="$work/archives" "$@" </dev/null
}

# unpacked PROGRAM ARGUMENT...: takes its place, with its own loader and libraries.
unpacked() {
  program=$root/$1
  shift
  exec "$libs/ld-linux-x86-64.so.2" --library-path "$libs" "$program" "$@"
}

# enter_folder: makes the folder of a server, and gives it one name in dir.
enter_folder() {
  (umask 077 && mkdir -p "$dir")
  dir=$(cd "$dir" && pwd -P)
}

# launch COMMAND...: the server, whose words go to start.log; it is known by its id and its mark.
launch() {
  : >"$dir/start.log"
  ("$@") >"$dir/start.log" 2>&1 </dev/null &
  server=$!
  printf '%s' "$server" >"$dir/pid"
}

# await_words WORDS FILE...: until one of the files holds them. What is not ready in time is ended.
await_words() {
  words=$1
  shift
  waited=0
  until grep -q "$words" "$@"; do
    kill -0 "$server" 2>/dev/null || fail "the server ended: $(complaint "$@")"
    if [ "$waited" -ge 600 ]; then
      kill -KILL "$server" 2>/dev/null || true
      fail "the server was not ready after two minutes: $(complaint "$@")"
    fi
    sleep 0.2
    waited=$((waited + 1))
  done
}

# complaint FILE...: the last error, or the last line.
complaint() {
  cat "$@" | grep ERROR | tail -n 1 | grep . || cat "$@" | tail -n 1
}

# server_of: its process id, as long as it is that server which has it.
server_of() {
  id=$(cat "$dir/pid" 2>/dev/null) || return 1
  { [ "$id" -gt 1 ] && tr '\0' ' ' <"/proc/$id/cmdline" | grep -qF -- "$(mark)"; } 2>/dev/null || return 1
  printf '%s' "$id"
}

# end_server SIGNAL SECONDS: and waits until it is gone, at last by force.
end_server() {
  [ -d "$dir" ] || return 0
  enter_folder
  id=$(server_of) || return 0
  kill "-$1" "$id" 2>/dev/null || return 0
  waited=0
  while server_of >/dev/null; do
    [ "$waited" -lt "$(($2 * 10))" ] || kill -KILL "$id" 2>/dev/null || true
    sleep 0.1
    waited=$((waited + 1))
  done
}

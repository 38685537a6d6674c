# What the launcher says, and how it fails: one sentence, a code other than 0.
# shellcheck shell=sh

say() {
  printf '%s\n' "$*"
}

warn() {
  printf 'mooring: %s\n' "$*" >&2
}

fail() {
  warn "$*"
  exit 1
}

fail_usage() {
  warn "$*"
  exit 2
}

# shown_word WORD: what follows a "=" or ":" is left out, for it may hold a password.
shown_word() {
  case $1 in
    *[=:]*) printf '%s...' "${1%%[=:]*}" ;;
    *) printf '%s' "$1" ;;
  esac
}

# option_value NAME COUNT VALUE: the value that belongs to an option.
option_value() {
  [ "$2" -ge 2 ] || fail_usage "$1 needs a value."
  printf '%s' "$3"
}

# whole_number NAME VALUE LEAST MOST
whole_number() {
  case $2 in
    '' | *[!0-9]* | ????????????????*) fail_usage "$1 must be a whole number from $3 to $4, not \"$2\"." ;;
  esac
  if [ "$2" -lt "$3" ] || [ "$2" -gt "$4" ]; then
    fail_usage "$1 must be a whole number from $3 to $4, not \"$2\"."
  fi
}

# json_field NAME: a text, number or truth value from flat JSON on standard input; nothing when absent.
json_field() {
  tr -d '\n' | sed -n \
    -e "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" \
    -e "s/.*\"$1\" *: *\([0-9a-z][0-9a-z]*\).*/\1/p"
}

help_command() {
  cat <<'TEXT'
Mooring: one console for an organisation's Windows devices.

  ./mooring run       builds what is not built, starts the lab (a simulated site and its directory),
                      the portal and the connector on loopback, waits for the first sync, and says
                      where to sign in and as whom. Ctrl-C stops all three. The next start goes on
                      with what is in the data folder.
      --devices N     devices of the simulated site, 100 to 1000000 (2500)
      --seed S        which estate; the same seed and size make the same devices (1)
      --port P        the portal's port (8080)
      --data DIR      the data folder (data, beside this script)
      --mysql URL     keeps the portal's data in a MySQL server instead of H2, for example
                      'jdbc:mysql://127.0.0.1:3306/app?user=app&password=app'; with "-" it is read
                      from MOORING_MYSQL_URL
      --fresh         empties the data folder first; only one that Mooring made, and no MySQL server
      --as-built      starts what is built, without a look at whether a source is newer

  ./mooring test      every gate and test that a change needs. Brings Chromium and its driver on
                      Debian and its like when run as root, and a MySQL, a Kerberos server and an
                      HTTP proxy on Debian and its like; MOORING_MYSQL may name a MySQL as a JDBC
                      URL instead. Where Microsoft's description of Graph lies beside this project
                      (a folder graph-mock, or MOORING_GRAPH_MOCK) and there is Node, what is asked
                      of Graph is held against it. The last lines say what ran and what could not
                      be brought.
      --strict        fails when something could not be brought

  ./mooring status    is it ready, and where is everything: exit code 0 when ready, 3 when not
      --json          as JSON
      --data DIR      the data folder

  ./mooring token     prints an API token of the demo's person with a role
      --role ROLE     Mooring.Reader, Mooring.Helpdesk, Mooring.Approver, Mooring.Auditor or
                      Mooring.Administrator
      --data DIR      the data folder

  ./mooring time +T   moves the demo's clocks forward, in the lab and in the portal, to see now what
                      the 90 minutes of a restart end in; T as in 95m, 36h, 20s or 1h30m
      --data DIR      the data folder

  ./mooring bench NAME
                      measures with the real programs (Linux) and prints a line of JSON for each
                      database. NAME: action, boards, devices, graph, history, page, reconcile,
                      start or sync; docs/performance.md says what they measure and what is in a line
      --devices N     how many devices, or several sizes with commas (15000; graph 150000, reconcile 50000)
      --on DATABASE   h2 or mysql (both, one after the other); not for reconcile, which needs none, nor graph

  ./mooring help      this text

Exit codes: 0 done, 1 it failed, 2 it was asked for something impossible, 3 not ready (status).
TEXT
}

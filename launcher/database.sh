# Where the portal's data is: H2 in the data folder, or a MySQL server. The address may hold a
# password, so it goes by the environment alone and into no file.
# shellcheck shell=sh

# hide_mysql ...: begins again without the address among the arguments, which everybody can see.
hide_mysql() {
  shown=
  for word in "$@"; do
    [ "$shown" != --mysql ] || [ "$word" = - ] || begin_again "$word" "$@"
    case $word in
      --mysql=-) ;;
      --mysql=*) begin_again "${word#*=}" "$@" ;;
    esac
    shown=$word
  done
}

# begin_again URL ...: becomes the same command with "-" in place of the address.
begin_again() {
  MOORING_MYSQL_URL=$1
  export MOORING_MYSQL_URL
  shift
  shown=
  left=$#
  while [ "$left" -gt 0 ]; do
    case $shown/$1 in
      --mysql/*) set -- "$@" - ;;
      */--mysql=*) set -- "$@" --mysql=- ;;
      *) set -- "$@" "$1" ;;
    esac
    shown=$1
    shift
    left=$((left - 1))
  done
  exec sh "$home/mooring" run "$@"
}

# read_mysql_url: leaves the address in mysql_url, and what may be shown of it in mysql_place.
read_mysql_url() {
  [ "$mysql_url" != - ] || mysql_url=${MOORING_MYSQL_URL:-}
  unset MOORING_MYSQL_URL
  case $mysql_url in
    jdbc:mysql://*/*) ;;
    *) fail_usage "--mysql needs an address such as 'jdbc:mysql://127.0.0.1:3306/app?user=app&password=app'." ;;
  esac
  mysql_place=${mysql_url#jdbc:mysql://}
  mysql_place=${mysql_place%%\?*}
  mysql_place=${mysql_place##*@}
  case ${mysql_place%%/*} in
    '' | *[!0-9A-Za-z._:,\[\]-]*) fail_usage "--mysql needs a host, such as 127.0.0.1:3306, between jdbc:mysql:// and the next /." ;;
    *[!:]:[0-9]* | *]:[0-9]* | *,*) ;;
    *) mysql_place=${mysql_place%%/*}:3306/${mysql_place#*/} ;;
  esac
  case ${mysql_place#*/} in
    '' | *[!0-9A-Za-z_\$-]*) fail_usage "--mysql needs the name of a database after the host, of letters, digits and _ alone." ;;
  esac
}

# settle_database: a folder and its database belong together.
settle_database() {
  [ -f "$data/settings" ] || return 0
  kept_place=$(sed -n 's/^database=//p' "$data/settings")
  [ "$kept_place" != "$mysql_place" ] || return 0
  if [ -z "$kept_place" ]; then
    fail_usage "The data folder $data keeps its data in H2, not in MySQL; begin again with --fresh, or choose another with --data."
  fi
  fail_usage "The data folder $data keeps its data in MySQL at $kept_place${mysql_place:+, not at $mysql_place}; name that with --mysql, begin again with --fresh, or choose another with --data."
}

# hand_over_database: in the portal's own shell, by its environment.
hand_over_database() {
  unset MOORING_DATABASE_URL
  if [ -n "$mysql_url" ]; then
    MOORING_DATABASE_URL=$mysql_url
    export MOORING_DATABASE_URL
  else
    unset MOORING_DATABASE_USER MOORING_DATABASE_PASSWORD MOORING_DATABASE_MIGRATIONUSER MOORING_DATABASE_MIGRATIONPASSWORD
  fi
}

# database_of_log: product and version, as the portal found them.
database_of_log() {
  sed -n -e 's/.*Database: \(MySQL [0-9][0-9.]*\).*/\1/p' -e 's/.*Database: \(H2 [0-9][0-9.]*\).*/\1/p' \
    "$data/logs/portal.log" | tail -n 1
}

# refuse_another_estate: what this folder did not put there is not taken over, nor thrown away.
refuse_another_estate() {
  answer=$(ask get "$portal/demo/progress" "$data/demo-secret") ||
    fail "The portal did not say what its database holds; its log is $data/logs/portal.log."
  [ "$(printf '%s' "$answer" | json_field message)" != "No site is attached yet." ] || return 0
  # Nothing of this folder is there: it may be used with another database.
  rm -f "$data/settings"
  fail "The database $mysql_place already holds an estate that the data folder $data does not know; use the folder that it belongs to (--data), name another database, or empty it yourself (drop database ${mysql_place#*/}; create database ${mysql_place#*/};)."
}

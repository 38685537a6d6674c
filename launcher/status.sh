# ./mooring status and ./mooring token: what the data folder's launcher runs, asked from outside.
# shellcheck shell=sh

status_command() {
  asked_data=
  as_json=
  while [ $# -gt 0 ]; do
    case $1 in
      --json)
        as_json=yes
        shift
        ;;
      --data)
        asked_data=$(option_value "$1" $# "${2:-}")
        shift 2
        ;;
      *) fail_usage "status knows no \"$(shown_word "$1")\"; ./mooring help lists its options." ;;
    esac
  done
  choose_folder "$asked_data"
  look
  if [ -n "$as_json" ]; then
    tell_json
  else
    tell_text
  fi
  [ "$ready" = true ] || exit 3
}

# look: run.json as far as it is still true.
look() {
  ready=false
  portal=
  admin_service=
  identity=
  database=
  pids=
  running=0
  [ -r "$data/run.json" ] || return 0
  look_at lab
  [ "$alive" = no ] || {
    admin_service=$(run_field adminService)
    identity=$(run_field identity)
  }
  look_at portal
  [ "$alive" = no ] || {
    portal=$(run_field_url portal)
    database=$(run_field database)
  }
  look_at connector
  if [ "$running" = 3 ]; then
    ready=$(run_field ready)
  fi
}

look_at() {
  alive=no
  pid=$(pid_of "$1")
  if is_running "${pid:-0}" "$1"; then
    alive=yes
    running=$((running + 1))
    pids="$pids${pids:+,}\"$1\":$pid"
  fi
}

run_field() {
  json_field "$1" <"$data/run.json"
}

# "portal" is a key twice: an address, and a process.
run_field_url() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$data/run.json"
}

tell_json() {
  printf '{"ready":%s' "$ready"
  [ -z "$portal" ] || printf ',"portal":"%s"' "$portal"
  [ -z "$admin_service" ] || printf ',"adminService":"%s"' "$admin_service"
  [ -z "$identity" ] || printf ',"identity":"%s"' "$identity"
  [ -z "$database" ] || printf ',"database":"%s"' "$database"
  printf ',"pids":{%s}}\n' "$pids"
}

tell_text() {
  if [ "$ready" = true ]; then
    say "Mooring is ready: $portal"
  elif [ "$running" -gt 0 ]; then
    say "Mooring is starting or ending."
  else
    say "Mooring does not run with the data folder $data."
    return 0
  fi
  [ -z "$admin_service" ] || say "  the site's AdminService: $admin_service"
  [ -z "$identity" ] || say "  the directory: $identity"
  [ -z "$database" ] || say "  the database: $database"
  say "  processes: $(say "$pids" | tr -d '"' | sed 's/:/ /g; s/,/, /g')"
}

token_command() {
  asked_data=
  role=
  while [ $# -gt 0 ]; do
    case $1 in
      --role) role=$(option_value "$1" $# "${2:-}") ;;
      --data) asked_data=$(option_value "$1" $# "${2:-}") ;;
      *) fail_usage "token knows no \"$(shown_word "$1")\"; ./mooring help lists its options." ;;
    esac
    shift 2
  done
  case $role in
    Mooring.Reader | Mooring.Helpdesk | Mooring.Approver | Mooring.Auditor | Mooring.Administrator) ;;
    *) fail_usage "--role must be Mooring.Reader, Mooring.Helpdesk, Mooring.Approver, Mooring.Auditor or Mooring.Administrator." ;;
  esac
  choose_folder "$asked_data"
  look
  [ -n "$portal" ] || fail "Mooring does not run with the data folder $data; start it with ./mooring run."
  need_jdk
  answer=$(say "{\"role\":\"$role\"}" | ask post "$portal/demo/tokens" "$data/demo-secret") ||
    fail "The portal at $portal gave no token."
  token=$(printf '%s' "$answer" | json_field token)
  [ -n "$token" ] || fail "The portal at $portal gave no token."
  say "$token"
}

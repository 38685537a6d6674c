# ./mooring run: build, start, wait for the first sync, say where to sign in, stop on Ctrl-C.
# shellcheck shell=sh

# A million devices are the lab's upper end (its settings say so).
most_devices=1000000

run_command() {
  hide_mysql "$@"
  read_run_options "$@"
  need_jdk
  locked=
  asking=
  builder=
  trap 'leave $?' EXIT
  trap 'say ""; say "Stopping."; exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
  take_folder
  settle_database
  choose_ports
  [ -n "$as_built" ] || build_if_needed
  quicken_if_needed
  start_all
  announce
  while :; do
    sleep 1
    check_alive
  done
}

read_run_options() {
  asked_devices=
  asked_seed=
  asked_port=
  asked_data=
  mysql_url=
  mysql_place=
  fresh=
  as_built=
  while [ $# -gt 0 ]; do
    case $1 in
      --fresh)
        fresh=yes
        shift
        continue
        ;;
      --as-built)
        as_built=yes
        shift
        continue
        ;;
      --devices)
        asked_devices=$(option_value "$1" $# "${2:-}")
        whole_number "$1" "$asked_devices" 100 "$most_devices"
        ;;
      --seed)
        asked_seed=$(option_value "$1" $# "${2:-}")
        whole_number "$1" "$asked_seed" 0 999999999999999
        ;;
      --port)
        asked_port=$(option_value "$1" $# "${2:-}")
        whole_number "$1" "$asked_port" 1 65535
        ;;
      --data)
        asked_data=$(option_value "$1" $# "${2:-}")
        [ -n "$asked_data" ] || fail_usage "--data needs a folder."
        ;;
      --mysql)
        mysql_url=$(option_value "$1" $# "${2:-}")
        read_mysql_url
        ;;
      --mysql=*)
        mysql_url=${1#*=}
        read_mysql_url
        shift
        continue
        ;;
      *) fail_usage "run knows no \"$(shown_word "$1")\"; ./mooring help lists its options." ;;
    esac
    shift 2
  done
}

take_folder() {
  choose_folder "$asked_data"
  if [ -n "$fresh" ] && [ -f "$data/$marker" ]; then
    lock_folder
    stop_left_behind
  fi
  [ -z "$fresh" ] || empty_folder
  open_folder
  [ -n "$locked" ] || lock_folder
  stop_left_behind
  rm -f "$data/run.json"
  make_secret client-secret 32
  make_secret demo-secret 32
  make_secret password 6
}

# choose_ports: the portal's as asked, the others the next free ones; all of them stay.
choose_ports() {
  settle devices "$asked_devices" 2500 "--devices"
  devices=$settled
  settle seed "$asked_seed" 1 "--seed"
  seed=$settled
  settle portal_port "$asked_port" 8080 "--port"
  portal_port=$settled
  ask free "$portal_port" || fail "Port $portal_port is in use; stop what listens there, or choose another with --port${kept:+ and another folder with --data}."
  if [ -n "$kept" ]; then
    keep_ports
  else
    # shellcheck disable=SC2046
    set -- $(ask ports $((portal_port + 1)) 3)
    [ $# -eq 3 ] || fail "There are no three free ports above $portal_port; choose a lower one with --port."
    identity_port=$1
    site_port=$2
    control_port=$3
    remember
  fi
  portal=http://localhost:$portal_port
}

keep_ports() {
  for kind in identity site control; do
    settle "${kind}_port" "" "" ""
    ask free "$settled" || fail "Port $settled is in use, where this data folder's $kind listens; stop what listens there, or choose another folder with --data."
    eval "${kind}_port=$settled"
  done
}

start_all() {
  say "Starting with $devices devices (seed $seed), data in $data"
  start_lab
  write_run false
  wait_for_lab
  start_portal
  write_run false
  say "  lab: the site answers at $admin_service"
  in_background await "$portal/health" 300 "$lab_pid" "$portal_pid" || not_reached $? portal
  database=$(database_of_log)
  say "  portal: answers at $portal, on ${database:-its database}"
  write_run false
  attach_site
  start_connector
  write_run false
  in_background progress "$portal/demo/progress" "$data/demo-secret" "$lab_pid" "$portal_pid" "$connector_pid" ||
    not_reached $? "first sync"
  write_run true
}

# in_background ...: asks so that Ctrl-C need not wait for the answer.
in_background() {
  ask "$@" &
  asking=$!
  reached=0
  wait "$asking" || reached=$?
  asking=
  return "$reached"
}

# not_reached CODE WHAT: one of the three ended (3), or it took too long.
not_reached() {
  check_alive
  fail "The $2 was not reached (code $1); the logs are in $data/logs."
}

wait_for_lab() {
  waited=0
  while [ ! -s "$data/lab/lab.json" ]; do
    check_alive
    sleep 1
    waited=$((waited + 1))
    [ $((waited % 15)) -ne 0 ] || say "  lab: still starting after $waited s"
    [ "$waited" -lt 900 ] || not_reached 4 lab
  done
  identity=$(json_field identity <"$data/lab/lab.json")
  issuer=$(json_field issuer <"$data/lab/lab.json")
  admin_service=$(json_field adminService <"$data/lab/lab.json")
  graph=$(json_field graph <"$data/lab/lab.json")
  graph_token=$(json_field graphToken <"$data/lab/lab.json")
  entra_tenant=${issuer%/v2.0}
  entra_tenant=${entra_tenant##*/}
}

# attach_site: the portal gives a one-time code as long as no connector is enrolled.
attach_site() {
  [ -f "$data/attached" ] || [ -z "$mysql_url" ] || refuse_another_estate
  : >"$data/attached"
  answer=$(say '{}' | ask post "$portal/demo/site" "$data/demo-secret") ||
    fail "The portal did not attach the demo's site; its log is $data/logs/portal.log."
  code=$(printf '%s' "$answer" | json_field code)
  if [ -n "$code" ] && [ "$code" != null ]; then
    printf '%s\n' "$code" | enrol_connector
    say "  connector: enrolled"
  elif [ ! -d "$data/connector" ]; then
    fail "The data folder $data is damaged (the connector's key is gone); begin again with --fresh, or choose another with --data."
  fi
}

write_run() {
  {
    printf '{"ready":%s,"portal":"%s"' "$1" "$portal"
    [ -z "${admin_service:-}" ] || printf ',"adminService":"%s","identity":"%s"' "$admin_service" "$identity"
    [ -z "${database:-}" ] || printf ',"database":"%s"' "$database"
    printf ',"pids":{"lab":%s' "$lab_pid"
    [ -z "$portal_pid" ] || printf ',"portal":%s' "$portal_pid"
    [ -z "$connector_pid" ] || printf ',"connector":%s' "$connector_pid"
    printf '}}\n'
  } >"$data/run.json.new"
  mv -f "$data/run.json.new" "$data/run.json"
}

announce() {
  say ""
  say "Mooring is ready: $portal"
  say ""
  say "Sign in as:"
  tr -d '\n' <"$data/lab/people.json" | tr '}' '\n' | while IFS= read -r entry; do
    username=$(printf '%s' "$entry" | json_field username)
    role=$(printf '%s' "$entry" | sed -n 's/.*"roles" *: *\["\([^"]*\)"\].*/\1/p')
    [ -z "$username" ] || printf '  %-34s %s\n' "$username" "${role:-no role}"
  done
  say "Password for each of them: $(cat "$data/password")"
  say ""
  say "Ctrl-C stops everything; the next ./mooring run goes on with the same data."
}

# leave CODE: whatever the reason, nothing stays behind.
leave() {
  trap '' INT TERM HUP
  trap - EXIT
  for helper in "$asking" "$builder"; do
    [ -z "$helper" ] || kill "$helper" 2>/dev/null || true
  done
  if [ -n "$locked" ]; then
    stop_all
    rm -f "$data/run.json" "$data/launcher.pid"
  fi
  exit "$1"
}

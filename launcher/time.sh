# ./mooring time: moves the demo's clocks forward, the lab's first, so that the portal sees what
# its devices have done meanwhile.
# shellcheck shell=sh

time_command() {
  asked_data=
  asked_time=
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        asked_data=$(option_value "$1" $# "${2:-}")
        shift
        ;;
      +*) asked_time=$1 ;;
      *) fail_usage "time knows no \"$(shown_word "$1")\"; write how far to go on, as in ./mooring time +95m." ;;
    esac
    shift
  done
  read_time
  choose_folder "$asked_data"
  look
  [ -n "$portal" ] || fail "Mooring does not run with the data folder $data; start it with ./mooring run."
  need_jdk
  control=$(json_field control <"$data/lab/lab.json")
  body="{\"advance\":\"$duration\"}"
  say "$body" | ask send "$control/control/clock" >/dev/null ||
    fail "The lab at $control did not move its clock."
  say "$body" | ask post "$portal/demo/clock" "$data/demo-secret" >/dev/null ||
    fail "The portal at $portal did not move its clock, but the lab did."
  say "Lab and portal are ${asked_time#+} further on."
}

# read_time: an ISO 8601 duration in duration, of hours, minutes and seconds in this order.
read_time() {
  duration=PT$(printf '%s' "${asked_time#+}" | tr hms HMS)
  { [ "$duration" != PT ] && printf '%s' "$duration" | grep -Eqx 'PT([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?'; } ||
    fail_usage "time needs how far to go on, as in +95m, +36h, +20s or +1h30m."
}

# The three processes: started, watched, stopped by their ids.
# shellcheck shell=sh

lab_pid=
portal_pid=
connector_pid=

# Serial GC and small headers, as three share a laptop with a browser. One word each, without spaces.
jvm_options="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true"
lab_heap=512m
portal_heap=400m

# The connector has the same ones wherever it runs.
connector_options=$home/connector/dist/java.options

# is_running PID WORD: lives, and is the program that we think it is (ids are used again).
is_running() {
  [ "$1" -gt 1 ] 2>/dev/null || return 1
  kill -0 "$1" 2>/dev/null || return 1
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF -- "$2"
  else
    ps -p "$1" -o args= 2>/dev/null | grep -qF -- "$2"
  fi
}

# pid_of NAME: as run.json has it.
pid_of() {
  sed -n "s/.*\"pids\".*\"$1\":\([0-9][0-9]*\).*/\1/p" "$data/run.json"
}

# log_for NAME: an empty log, the last one kept beside it.
log_for() {
  mkdir -p "$data/logs"
  [ ! -f "$data/logs/$1.log" ] || mv -f "$data/logs/$1.log" "$data/logs/$1.log.1"
  : >"$data/logs/$1.log"
}

# jvm HEAP ...: becomes the JVM, whose files are its owner's alone.
jvm() {
  heap=$1
  shift
  umask 077
  # shellcheck disable=SC2086
  exec "$java" $jvm_options "-Xmx$heap" "$@"
}

# jvm_quick NAME HEAP JAR ...: the same of a program's jar, or of what was made of it.
jvm_quick() {
  settle_start "$1" "$3"
  heap=$2
  shift 3
  jvm "$heap" ${start_cache:+"-XX:AOTCache=$start_cache"} -jar "$start_jar" "$@"
}

# jvm_connector ...: the connector's.
jvm_connector() {
  umask 077
  exec "$java" "@$connector_options" -jar "$connector_jar" "$@"
}

start_lab() {
  log_for lab
  rm -f "$data/lab/lab.json"
  jvm_quick lab "$lab_heap" "$lab_jar" \
    "--server.port=$identity_port" "--lab.data=$data" "--lab.devices=$devices" "--lab.seed=$seed" \
    "--lab.site-port=$site_port" "--lab.control-port=$control_port" "--lab.portal=$portal" \
    "--lab.client-secret-file=$data/client-secret" "--lab.password-file=$data/password" \
    >>"$data/logs/lab.log" 2>&1 </dev/null &
  lab_pid=$!
}

start_portal() {
  log_for portal
  (
    # A process list shows arguments to everybody, the environment to its owner alone.
    SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_CLIENTSECRET=$(cat "$data/client-secret")
    MOORING_INTUNE_CLIENTSECRET=$SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_CLIENTSECRET
    export SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_CLIENTSECRET MOORING_INTUNE_CLIENTSECRET
    hand_over_database
    jvm_quick portal "$portal_heap" "$portal_jar" \
    "--server.port=$portal_port" --server.address=127.0.0.1 \
    --spring.lifecycle.timeout-per-shutdown-phase=5s \
    "--mooring.data=$data/portal" "--mooring.public-address=$portal" \
    "--mooring.intune.tenant=$entra_tenant" --mooring.intune.client-id=mooring \
    "--mooring.intune.graph=$graph" "--mooring.intune.token=$graph_token" \
    --mooring.intune.scope=https://graph.microsoft.com/.default \
    "--mooring.demo.secret-file=$data/demo-secret" "--mooring.demo.people-file=$data/lab/people.json" \
    --spring.security.oauth2.client.registration.entra.client-id=mooring \
    --spring.security.oauth2.client.registration.entra.scope=openid,profile,offline_access \
    "--spring.security.oauth2.client.provider.entra.issuer-uri=$issuer"
  ) >>"$data/logs/portal.log" 2>&1 </dev/null &
  portal_pid=$!
}

# enrol_connector: the code on standard input comes from the portal.
enrol_connector() {
  log_for connector
  rm -rf "$data/connector"
  if ! (jvm_connector enroll --code - --portal "$portal" --site-url "$admin_service" \
    --site-trust "$data/lab/sms-issuing.pem" --data "$data/connector") >>"$data/logs/connector.log" 2>&1; then
    tail -n 20 "$data/logs/connector.log" >&2
    fail "The connector could not be enrolled; its log is $data/logs/connector.log."
  fi
}

start_connector() {
  log_for connector
  jvm_connector run --data "$data/connector" \
    >>"$data/logs/connector.log" 2>&1 </dev/null &
  connector_pid=$!
}

check_alive() {
  for name in lab portal connector; do
    eval "pid=\$${name}_pid"
    # shellcheck disable=SC2154
    [ -z "$pid" ] || kill -0 "$pid" 2>/dev/null || died "$name"
  done
}

# died NAME: says which, shows the end of its log; the exit trap stops the others.
died() {
  log=$data/logs/$1.log
  tail -n 20 "$log" >&2
  fail "The $1 ended by itself; its last lines are above, its log is $log."
}

# stop_all: the connector first, so that no order is begun against a portal that goes.
stop_all() {
  stop_one "$connector_pid" 10
  stop_one "$portal_pid" 20
  stop_one "$lab_pid" 10
  lab_pid=
  portal_pid=
  connector_pid=
}

# stop_one PID SECONDS: asks, waits, ends.
stop_one() {
  [ -n "$1" ] || return 0
  kill -TERM "$1" 2>/dev/null || return 0
  left=$(($2 * 5))
  while [ "$left" -gt 0 ] && kill -0 "$1" 2>/dev/null; do
    sleep 0.2
    left=$((left - 1))
  done
  kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# stop_left_behind: what runs still after a launcher was killed, known by its jar and this folder.
stop_left_behind() {
  [ -f "$data/run.json" ] || return 0
  for name in lab portal connector; do
    pid=$(pid_of "$name")
    if is_running "${pid:-0}" "$data"; then
      say "Stopping the $name that an interrupted start left behind (process $pid)."
      stop_one "$pid" 10
    fi
  done
}

# ./mooring bench: measures, with the real programs, and prints a line of JSON for each database.
# shellcheck shell=sh

bench_command() {
  [ $# -gt 0 ] || fail_usage "bench needs a name; ./mooring help lists them."
  bench_name=$1
  case $bench_name in
    action | boards | devices | graph | history | page | reconcile | start | sync) ;;
    *) fail_usage "bench knows no benchmark \"$(shown_word "$bench_name")\"; ./mooring help lists them." ;;
  esac
  shift
  bench_devices=15000
  bench_on=h2,mysql
  if [ "$bench_name" = reconcile ]; then
    bench_devices=50000
    bench_on=none
  fi
  if [ "$bench_name" = graph ]; then
    bench_devices=150000
    bench_on=h2
  fi
  while [ $# -gt 0 ]; do
    case $1 in
      --devices)
        bench_devices=$(option_value "$1" $# "${2:-}")
        read_sizes
        ;;
      --on)
        [ "$bench_on" != none ] || fail_usage "bench $bench_name is on no database."
        [ "$bench_name" != graph ] || fail_usage "bench graph is on H2 alone."
        bench_on=$(option_value "$1" $# "${2:-}")
        case $bench_on in
          h2 | mysql | h2,mysql | mysql,h2) ;;
          *) fail_usage "--on must be h2 or mysql." ;;
        esac
        ;;
      *) fail_usage "bench knows no \"$(shown_word "$1")\"; ./mooring help lists its options." ;;
    esac
    shift 2
  done
  [ -r /proc/self/stat ] || fail "bench needs Linux, where /proc says what a process has used."
  need_jdk
  builder=
  build_if_needed >&2
  [ "$bench_on" = none ] || quicken_if_needed >&2
  find_browser
  bring_bench_mysql
  become_bench
}

# read_sizes: one number of devices, or several with commas.
read_sizes() {
  left=$bench_devices,
  while [ -n "$left" ]; do
    whole_number --devices "${left%%,*}" 100 "$most_devices"
    left=${left#*,}
  done
}

# bring_bench_mysql: what takes minutes the first time is not part of a measurement.
bring_bench_mysql() {
  case $bench_on in
    *mysql*) sh "$home/launcher/mysql-server.sh" bring >&2 || fail "bench needs a MySQL server; --on h2 does without." ;;
  esac
}

# become_bench: the driver, a second program in the lab's jar, with the portal's heap, as it does the
# portal's work by plain JDBC. The programs get the options that they have otherwise, too.
become_bench() {
  settle_start lab "$lab_jar"
  set -- "-Dbench.jar.lab=$start_jar" "-Dbench.cache.lab=$start_cache"
  settle_start portal "$portal_jar"
  exec "$java" -XX:+UseSerialGC "-Xmx$portal_heap" -Djava.awt.headless=true "$@" \
    "-Dbench.jar.portal=$start_jar" "-Dbench.cache.portal=$start_cache" \
    "-Dbench.jar.connector=$connector_jar" "-Dbench.home=$home" \
    "-Dbench.jvm.lab=$jvm_options -Xmx$lab_heap" \
    "-Dbench.jvm.portal=$jvm_options -Xmx$portal_heap ${BENCH_PORTAL_OPTIONS:-}" \
    "-Dbench.jvm.connector=$(grep '^-' "$connector_options" | tr '\n' ' ')" \
    "-Dbench.chromium=$MOORING_CHROMIUM" \
    -Dloader.main=io.mooring.lab.bench.Bench -cp "$lab_jar" \
    org.springframework.boot.loader.launch.PropertiesLauncher "$bench_name" "$bench_devices" "$bench_on"
}

#!/bin/sh
# A real Kerberos server for tests: MIT's, from Debian's stable suite, on 127.0.0.1 alone. About 15 MB
# to download and 41 MB unpacked, once. Its realm is CONTOSO.TEST; DIR/krb5.conf is for its clients.
#
#   launcher/kdc.sh bring                          unpacks it
#   launcher/kdc.sh version                        such as 1.21.3
#   launcher/kdc.sh start DIR PORT                 makes the realm when there is none
#   launcher/kdc.sh add DIR PRINCIPAL [KEYTAB]     an account or a service, its keys into the keytab
#   launcher/kdc.sh rekey DIR PRINCIPAL [KEYTAB]   new keys: every keytab written before is stale
#   launcher/kdc.sh life DIR PRINCIPAL SECONDS     how long its tickets last from now on
#   launcher/kdc.sh disable|enable DIR PRINCIPAL
#   launcher/kdc.sh remove DIR PRINCIPAL
#   launcher/kdc.sh stop DIR                       stops the server that was started with this folder
set -eu

realm=CONTOSO.TEST

fail() {
  printf 'kdc: %s\n' "$*" >&2
  exit 1
}

name=kdc
# shellcheck disable=SC2034
instead="start a test's realm on such a machine"
# shellcheck source=launcher/debian.sh
. "$(dirname "$0")/debian.sh"

mark() {
  printf '%s' "-P $dir/pid"
}

bring() {
  bring_packages stable usr/sbin/krb5kdc krb5-kdc krb5-admin-server
}

version() {
  grep -ao 'KRB5_BRAND: krb5-[0-9.]*' "$libs/libkrb5.so.3" | sed 's/.*krb5-//'
}

# into_folder: makes the folder, and the files by which these programs know it.
into_folder() {
  enter_folder
  KRB5_CONFIG=$dir/krb5.conf
  KRB5_KDC_PROFILE=$dir/kdc.conf
  export KRB5_CONFIG KRB5_KDC_PROFILE
}

# By TCP alone: nothing is lost on the way, and a server that is away is noticed at once.
write_settings() {
  cat >"$dir/krb5.conf" <<TEXT
[libdefaults]
  default_realm = $realm
  dns_lookup_kdc = false
  dns_lookup_realm = false
  udp_preference_limit = 1
[realms]
  $realm = {
    kdc = 127.0.0.1:$port
  }
[domain_realm]
  localhost = $realm
TEXT
  cat >"$dir/kdc.conf" <<TEXT
[kdcdefaults]
  kdc_listen = 127.0.0.1:$port
  kdc_tcp_listen = 127.0.0.1:$port
[realms]
  $realm = {
    database_module = files
    key_stash_file = $dir/stash
    supported_enctypes = aes256-cts:normal aes128-cts:normal
    default_principal_flags = +preauth
    max_life = 10h
  }
[dbmodules]
  db_module_dir = $libs/krb5/plugins/kdb
  files = {
    db_library = db2
    database_name = $dir/principal
  }
[logging]
  kdc = FILE:$dir/log
TEXT
}

start() {
  into_folder
  ! server_of >/dev/null || fail "a server already runs in $dir"
  write_settings
  if [ ! -f "$dir/principal.ok" ]; then
    secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (unpacked usr/sbin/kdb5_util -r "$realm" create -s -P "$secret") >"$dir/create.log" 2>&1 ||
      fail "the realm could not be made: $(tail -n 1 "$dir/create.log")"
  fi
  : >"$dir/log"
  launch unpacked usr/sbin/krb5kdc -n -r "$realm" -P "$dir/pid"
  await_words 'commencing operation' "$dir/log" "$dir/start.log"
}

# administer REQUEST: what is wrong is said on a line that begins with the request's own name.
administer() {
  said=$( (unpacked usr/sbin/kadmin.local -r "$realm" -q "$1") 2>&1) || fail "$said"
  case $said in
    *"${1%% *}: "*) fail "$(printf '%s\n' "$said" | grep "^${1%% *}: " | tail -n 1)" ;;
  esac
}

# into_keytab: the present keys, as they are.
into_keytab() {
  [ -z "$keytab" ] || (umask 077 && administer "ktadd -k \"$keytab\" -norandkey $principal")
}

command=${1:-}
dir=${2:-}
case $command in
  bring) bring ;;
  version) version ;;
  start)
    port=${3:-}
    { [ -n "$dir" ] && [ -n "$port" ]; } || fail "start needs a folder and a port"
    bring
    start
    ;;
  stop)
    [ -n "$dir" ] || fail "stop needs a folder"
    end_server TERM 12
    ;;
  add | rekey | life | disable | enable | remove)
    principal=${3:-}
    keytab=${4:-}
    { [ -d "$dir" ] && [ -n "$principal" ]; } || fail "$command needs a folder and a principal"
    into_folder
    case $command in
      add) administer "add_principal -randkey $principal" && into_keytab ;;
      rekey) administer "change_password -randkey $principal" && into_keytab ;;
      life) administer "modify_principal -maxlife \"${4:?} seconds\" $principal" ;;
      disable) administer "modify_principal -allow_tix $principal" ;;
      enable) administer "modify_principal +allow_tix $principal" ;;
      remove) administer "delete_principal -force $principal" ;;
    esac
    ;;
  *) fail "bring, version, start, add, rekey, life, disable, enable, remove or stop; its first lines say how" ;;
esac

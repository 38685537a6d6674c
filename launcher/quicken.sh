#!/bin/sh
# Makes a program start in a third of its time: unpacks its jar, and keeps beside it what the JVM
# learned of its classes (an AOT cache, JEP 514). Such a cache fits one JDK, these jars and these JVM
# options; a JVM that it does not fit says so and starts without it.
#
#   launcher/quicken.sh portal|lab JAR FOLDER [JVM OPTION]...
#
# Then: java JVM OPTION... -XX:AOTCache=FOLDER/portal.aot -jar FOLDER/mooring-portal.jar ...
# The JVM is JAVA_HOME's, or that of PATH. The folder must be new, or one that this script made; while it
# works there are FOLDER.new and FOLDER.old beside it, and whoever ends it leaves a folder that works.
set -eu
# Whoever makes it, the account that runs the program reads it.
umask 022

fail() {
  printf 'quicken: %s\n' "$*" >&2
  exit 1
}

[ $# -ge 3 ] || fail "say which program (portal or lab), its jar and a folder"
program=$1
jar=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
folder=$3
shift 3
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ ! -e "$folder" ] || [ -e "$folder/$(basename "$jar")" ] || fail "$folder holds something else"

work=$(mktemp -d)
trainer=
trap 'rm -rf "$work"' EXIT
trap '[ -z "$trainer" ] || kill "$trainer" 2>/dev/null || true; exit 143' HUP INT TERM

mkdir -p "$(dirname "$folder")"
folder=$(cd "$(dirname "$folder")" && pwd -P)/$(basename "$folder")
rm -rf "$folder.new" "$folder.old"
mkdir "$folder.new"
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder.new" >"$work/log" 2>&1 ||
  fail "$jar could not be unpacked: $(tail -n 1 "$work/log")"
[ ! -e "$folder" ] || mv "$folder" "$folder.old"
mv "$folder.new" "$folder"
rm -rf "$folder.old"

# train OPTION...: starts until everything is wired, and ends before anything is served. Without this
# shell's environment, which may name a real database, and in a folder without settings.
train() {
  cd "$work"
  exec env -i "PATH=$PATH" "HOME=$work" "$java" "$@"
}

# arguments: nothing of these is reached; the program only wants them said.
case $program in
  portal)
    set -- "$@" -XX:AOTCacheOutput="$folder/making.aot" -Dspring.context.exit=onRefresh -jar "$folder/$(basename "$jar")" \
      "--mooring.data=$work/portal" --mooring.public-address=http://localhost:8080 \
      --spring.security.oauth2.client.registration.entra.client-id=mooring \
      --spring.security.oauth2.client.registration.entra.client-secret=none \
      --spring.security.oauth2.client.provider.entra.issuer-uri=http://localhost:8081/none
    ;;
  lab)
    printf 'none' >"$work/secret"
    set -- "$@" -XX:AOTCacheOutput="$folder/making.aot" -Dspring.context.exit=onRefresh -jar "$folder/$(basename "$jar")" \
      "--lab.data=$work" --lab.devices=100 \
      "--lab.client-secret-file=$work/secret" "--lab.password-file=$work/secret"
    ;;
  *) fail "there is no program \"$program\" to make quick" ;;
esac
train "$@" >"$work/log" 2>&1 &
trainer=$!
wait "$trainer" || fail "the training run failed: $(tail -n 1 "$work/log")"
[ -s "$folder/making.aot" ] || fail "this JVM made no cache: $(tail -n 1 "$work/log")"
mv "$folder/making.aot" "$folder/$program.aot"

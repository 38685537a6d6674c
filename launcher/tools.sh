# Finds a JDK 25 and Maven, and says plainly what is missing or too old.
# shellcheck shell=sh

jdk_wanted=25
maven_wanted=3.8.7

# need_jdk: sets JAVA_HOME and java, or ends with what was seen instead.
need_jdk() {
  seen=
  list=$(jdk_candidates)
  while IFS= read -r candidate; do
    { [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ]; } || continue
    candidate=$(cd "$candidate" && pwd -P)
    version=$(jdk_version "$candidate")
    if [ "$version" = "$jdk_wanted" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      java=$JAVA_HOME/bin/java
      return 0
    fi
    case $seen in
      *" $candidate" | *" $candidate,"*) ;;
      *) seen="$seen${seen:+,} JDK $version at $candidate" ;;
    esac
  done <<LIST
$list
LIST
  fail "A JDK $jdk_wanted is needed and none was found in JAVA_HOME, PATH and the usual folders${seen:+ (found:$seen)}; install one, for example Eclipse Temurin $jdk_wanted, or point JAVA_HOME at it."
}

# Where a JDK may be, best first; missing ones do no harm.
jdk_candidates() {
  say "${JAVA_HOME:-}"
  for tool in javac java; do
    on_path=$(command -v "$tool" || true)
    [ -z "$on_path" ] || dirname "$(dirname "$(readlink -f "$on_path" || say "$on_path")")"
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$jdk_wanted" 2>/dev/null || true
  fi
  for folder in \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* /usr/local/*jdk* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    "${HOME:-/nowhere}"/.asdf/installs/java/* "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    say "$folder"
  done
}

# jdk_version FOLDER: its feature number, such as 25.
jdk_version() {
  number=
  if [ -r "$1/release" ]; then
    number=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release")
  fi
  if [ -z "$number" ]; then
    number=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1)
  fi
  say "${number:-of unknown version}"
}

# need_maven: sets mvn; Maven runs on the JDK that need_jdk found.
need_maven() {
  mvn=
  for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-/nowhere}/bin/mvn" "${M2_HOME:-/nowhere}/bin/mvn" \
    /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn \
    "${HOME:-/nowhere}"/.sdkman/candidates/maven/current/bin/mvn /opt/homebrew/bin/mvn; do
    if [ -x "$candidate" ]; then
      mvn=$candidate
      break
    fi
  done
  [ -n "$mvn" ] || fail "Maven $maven_wanted or newer is needed to build, and there is none on PATH or in the usual folders."
  version=$("$mvn" -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  at_least "${version:-0}" "$maven_wanted" ||
    fail "Maven $maven_wanted or newer is needed to build; $mvn is ${version:-of unknown version}."
  : "${MAVEN_OPTS:=-Xmx1g}"
  export MAVEN_OPTS
}

# at_least VERSION LEAST: compares three numbers.
at_least() {
  awk -v have="$1" -v need="$2" 'BEGIN {
    split(have, h, "."); split(need, n, ".")
    for (i = 1; i <= 3; i++) {
      if (h[i] + 0 > n[i] + 0) exit 0
      if (h[i] + 0 < n[i] + 0) exit 1
    }
    exit 0
  }'
}

# ask ...: launcher/Ask.java, compiled when it changed.
ask() {
  if [ ! -f "$home/target/launcher/Ask.class" ] ||
    [ -n "$(find "$home/launcher/Ask.java" -newer "$home/target/launcher/Ask.class")" ]; then
    mkdir -p "$home/target/launcher"
    "$JAVA_HOME/bin/javac" -d "$home/target/launcher" "$home/launcher/Ask.java" ||
      fail "launcher/Ask.java could not be compiled."
  fi
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m -cp "$home/target/launcher" Ask "$@"
}

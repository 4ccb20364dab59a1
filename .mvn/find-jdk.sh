# Finds a JDK of version 21 or newer and exports it as JAVA_HOME. Sourced by ./mvnw and ./scholarship.
#
# Takes, in this order: JAVA_HOME, the java or javac on the path, and the highest version in the usual folders. What is
# too old or has no javac is passed over. Where nothing is left it says what to install and ends the shell with status 1.
#
# SCHOLARSHIP_JDK_FOLDERS, a list separated by colons, replaces the usual folders: each holds one JDK per subfolder.

# Prints the major version of the JDK in folder $1; fails if there is no JDK. Starting java is slow, so the file
# "release" is read first.
find_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
      JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;;
      esac
    done <"$1/release"
  fi
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
  version=${version#\"}
  version=${version#1.}
  version=${version%%[!0-9]*}
  [ -n "$version" ] || return 1
  printf '%s\n' "$version"
}

find_jdk_is_new_enough() {
  version=$(find_jdk_version "$1") && [ "$version" -ge 21 ]
}

# Prints the home of command $1 on the path. A launcher that only stands in for the real one (macOS, jenv, asdf) is asked.
find_jdk_on_path() {
  command=$(command -v "$1") || return 1
  while [ -L "$command" ]; do
    link=$(readlink "$command")
    case $link in
    /*) command=$link ;;
    *) command=$(dirname "$command")/$link ;;
    esac
  done
  home=$(cd "$(dirname "$command")/.." && pwd -P)
  if [ ! -r "$home/release" ] && [ "$1" = java ]; then
    home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  [ -n "$home" ] && printf '%s\n' "$home"
}

find_jdk_usual_folders() {
  printf %s "/usr/lib/jvm:/usr/java:/opt:/Library/Java/JavaVirtualMachines"
  printf %s ":/opt/homebrew/opt:/usr/local/opt:/home/linuxbrew/.linuxbrew/opt"
  [ -z "${HOME-}" ] || printf %s ":$HOME/.sdkman/candidates/java:$HOME/.jdks:$HOME/.gradle/jdks" \
    ":$HOME/.local/share/mise/installs/java:$HOME/.asdf/installs/java:$HOME/Library/Java/JavaVirtualMachines"
}

# Prints the home with the highest version in the folders; of equal ones the first.
find_jdk_in_folders() {
  best=
  best_version=20
  old_ifs=$IFS
  IFS=:
  for folder in ${SCHOLARSHIP_JDK_FOLDERS-$(find_jdk_usual_folders)}; do
    for home in "$folder"/* "$folder"/*/Contents/Home "$folder"/*/libexec/openjdk.jdk/Contents/Home; do
      if version=$(find_jdk_version "$home") && [ "$version" -gt "$best_version" ]; then
        best=$home
        best_version=$version
      fi
    done
  done
  IFS=$old_ifs
  [ -n "$best" ] && printf '%s\n' "$best"
}

# The command of macOS that knows what is registered there.
find_jdk_registered() {
  [ -z "${SCHOLARSHIP_JDK_FOLDERS+set}" ] && [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 21+ 2>/dev/null
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && find_jdk_is_new_enough "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  for name in java javac; do
    if home=$(find_jdk_on_path "$name") && find_jdk_is_new_enough "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  find_jdk_in_folders && return 0
  home=$(find_jdk_registered) && find_jdk_is_new_enough "$home" && printf '%s\n' "$home"
}

# In a subshell, so that the options of the shell that sources this stay as they are: mvnw forbids wildcards.
if ! JAVA_HOME=$(set +efu && find_jdk); then
  echo "Scholarship API needs a JDK of version 21 or newer and found none: install one" \
    "(Debian and Ubuntu: apt install openjdk-21-jdk; Fedora: dnf install java-latest-openjdk-devel;" \
    "macOS: brew install openjdk; all: https://adoptium.net) or set JAVA_HOME to the folder of one." >&2
  exit 1
fi
export JAVA_HOME

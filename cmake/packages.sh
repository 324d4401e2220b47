# What the build and the tests need from the system, and how it is installed on Debian and its kin.
# shellcheck shell=bash disable=SC2154

node_least=20.19
emscripten_least=3.1.69

has() { command -v "$1" >/dev/null 2>&1; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }
node_version() { node --version 2>/dev/null | tr -d v; }

# An Emscripten of the system or the user that is new enough. (Our own copy in the cache runs on clang-19 and its companions.)
has_emscripten() {
  local emcc
  for emcc in "${EMSDK:-/none}/upstream/emscripten/emcc" emcc; do
    has "$emcc" && at_least $emscripten_least "$("$emcc" -dumpversion 2>/dev/null || echo 0)" && return 0
  done
  return 1
}
# The version of a package that could be installed, without epoch and revision.
offered() { apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ {print $2}' | sed 's/^[0-9]*://; s/[+~-].*//'; }

# Prints the packages that are missing, by what each is wanted for.
missing_packages() {
  has g++ && has make || echo build-essential
  has cmake || echo cmake
  has ninja || echo ninja-build
  has ccache || echo ccache
  has python3 || echo python3
  has xz || echo xz-utils
  has curl || has wget || [ -f /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
  has node || echo nodejs
  has npm || echo npm
  if ! has_emscripten; then
    if at_least $emscripten_least "$(offered emscripten || echo 0)"; then echo emscripten
    else
      has clang-19 || echo clang-19
      has wasm-ld-19 || echo lld-19
      has llvm-ar-19 || echo llvm-19
      [ -d /usr/share/nodejs/acorn ] || echo node-acorn
    fi
  fi
  has qpdf || echo qpdf
  has pdftotext || echo poppler-utils
  has brotli || echo brotli
  has chromium || has google-chrome || echo chromium
  has firefox-esr || has firefox || echo firefox-esr
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_install() {
  as_root apt-get update || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# may_install PACKAGES: asks where a person is at a terminal.
may_install() {
  [ -z "$assume_yes" ] && [ -z "${CI:-}" ] && [ -t 0 ] && [ -t 1 ] || return 0
  local answer
  printf 'These packages are missing:\n  %s\nInstall them with apt-get? [Y/n] ' "$*"
  read -r answer
  case $answer in [Nn]*) return 1 ;; esac
}

# need_packages PACKAGES: installs them, or ends with what to do.
need_packages() {
  [ $# -gt 0 ] || return 0
  has apt-get || { printf 'Missing here: %s (names of Debian packages). Install them and try again.\n' "$*"; exit 1; }
  [ "$(id -u)" = 0 ] || has sudo || { printf 'Missing: %s. Install them as root, or install sudo, and try again.\n' "$*"; exit 1; }
  may_install "$@" || { printf 'Nothing was installed. By hand:  apt-get install --no-install-recommends %s\n' "$*"; exit 1; }
  # sudo may have to ask for a password, which it cannot do from within a step.
  [ "$(id -u)" = 0 ] || sudo -v
  steps_total=$((steps_total + 1))
  printf 'Installing %s\n' "$*"
  must 'System packages' apt_install "$@"
}

# A Node that is new enough on the PATH: the system's, or the pinned one.
use_node() {
  export WARRAQ_SYSTEM_PATH=${WARRAQ_SYSTEM_PATH:-$PATH}
  at_least $node_least "$(node_version)" && return 0
  local machine folder
  case $(uname -sm) in
    'Linux x86_64') machine=x64 ;;
    'Linux aarch64') machine=arm64 ;;
    *) printf 'Node %s or later is needed; this is %s. Install it and try again.\n' $node_least "$(node --version 2>/dev/null || echo none)"; exit 1 ;;
  esac
  folder=$("$root/cmake/fetch" node-$machine) || { printf 'Node %s or later is needed; this is %s, and the pinned one could not be fetched.\n' $node_least "$(node --version 2>/dev/null || echo none)"; exit 1; }
  export PATH=$folder/bin:$PATH
}

setup() {
  local missing
  # shellcheck disable=SC2046
  need_packages $(missing_packages)
  missing=$(missing_packages | tr '\n' ' ')
  [ -z "$missing" ] || { printf 'Still missing after installing: %s\n' "$missing"; exit 1; }
  use_node
}

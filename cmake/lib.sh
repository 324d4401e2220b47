# Shared by the scripts of this folder: the cache, hashes, a lock, Debian's archive through a private apt configuration.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
cache=${WARRAQ_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/warraq}
mkdir -p "$cache"

say() { printf '%s\n' "  $*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }
is_hash() { [ -f "$1" ] && [ "$(sha256 "$1")" = "$2" ]; }

# One fetch at a time: several builds may share the cache.
lock() { if command -v flock >/dev/null; then exec 9>"$cache/lock"; flock 9; fi; }

# download ADDRESS FILE
download() {
  if command -v curl >/dev/null; then curl -fsSL --retry 2 -o "$2" "$1"
  elif command -v wget >/dev/null; then wget -q -O "$2" "$1"
  else cmake -DADDRESS="$1" -DFILE="$2" -P "$here/download.cmake" >&2; fi
}

# npm_pack PACKAGE VERSION FOLDER: the package's archive, into FOLDER. By the system's npm with the system's node, which belong together.
npm_pack() {
  PATH=${WARRAQ_SYSTEM_PATH:-$PATH} command -v npm >/dev/null || fail "npm is needed to fetch $1"
  (cd "$3" && PATH=${WARRAQ_SYSTEM_PATH:-$PATH} npm pack --silent "$1@$2" >/dev/null)
}

# ---- Debian's archive, without root and without touching the system's own lists
apt_dir=$cache/apt
apt_suites='trixie forky sid'

have_apt() { command -v apt-get >/dev/null && command -v apt-cache >/dev/null; }

# Our own sources list: the system's mirror, with the suites that hold the pins.
apt_prepare() {
  [ -f "$apt_dir/ready" ] && [ -z "$(find "$apt_dir/ready" -mmin +1440)" ] && return 0
  local mirror suite
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' 2>/dev/null |
    awk '$3 == "main" && $1 !~ /security/ && $1 ~ /debian\/?$/ {print $1; exit}')
  [ -n "$mirror" ] || mirror=$(sed -n 's/^URIs: *\([^ ]*debian\/\{0,1\}\)$/\1/p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*debian\/\{0,1\}\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || return 1
  mkdir -p "$apt_dir/lists/partial" "$apt_dir/cache/archives/partial"
  { echo "deb $mirror trixie main"; for suite in $apt_suites; do echo "deb-src $mirror $suite main"; done; } >"$apt_dir/sources.list"
  say 'reading the lists of Debian trixie, forky and sid (into our own cache) …'
  # One suite that cannot be read is no reason to do without the others.
  apt_run apt-get -qq update >&2 || ls "$apt_dir"/lists/*Sources* >/dev/null 2>&1 || return 1
  touch "$apt_dir/ready"
}

# Lists of a mirror that lags are good enough: every tarball is checked against its pin, every package by its signature.
apt_run() {
  local tool=$1; shift
  "$tool" -o Dir::Etc::sourcelist="$apt_dir/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$apt_dir/lists" \
    -o Dir::Cache="$apt_dir/cache" -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false "$@"
}

# debian_source PACKAGE SHA256 FOLDER: the tarball with that hash, downloaded into FOLDER.
debian_source() {
  local version
  apt_prepare || return 1
  version=$(apt_run apt-cache showsrc "$1" 2>/dev/null | awk -v hash="$2" '/^Version:/ {v = $2} $1 == hash {print v; exit}')
  [ -n "$version" ] || return 1
  (cd "$3" && apt_run apt-get -qq source --tar-only --download-only "$1=$version" >&2)
}

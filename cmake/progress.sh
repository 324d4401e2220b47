# Steps with progress, for ./dev: each has a title, a log under build/logs/ and its time.
# shellcheck shell=bash disable=SC2034,SC2154

steps_done=0
steps_total=0
step_child=
step_limit=${STEP_LIMIT:-1500}
logs=$root/build/logs
if [ -t 1 ]; then on_terminal=yes bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m' wipe=$'\r\e[K'; else on_terminal='' bold='' red='' plain='' wipe=''; fi
trap '[ -z "$step_child" ] || kill "$step_child" 2>/dev/null; exit 130' INT TERM

# The last line of a log that says something, short enough for a terminal.
last_line() { tail -c 2000 "$1" 2>/dev/null | tr '\r' '\n' | grep -av '^[[:space:]]*$' | tail -n 1 | cut -c 1-90; }

# While the step runs: its last line, on a terminal in place, elsewhere every fifteen seconds.
watch_step() {
  local started=$SECONDS shown=0 seconds
  while kill -0 "$step_child" 2>/dev/null; do
    sleep 0.2
    seconds=$((SECONDS - started))
    [ $seconds -gt $shown ] || continue
    if [ $seconds -ge "$step_limit" ]; then
      echo "Stopped after $seconds s: no step takes so long unless something hangs (STEP_LIMIT, in seconds, allows more)." >>"$step_log"
      pkill -P "$step_child" 2>/dev/null
      kill "$step_child" 2>/dev/null
    fi
    if [ $on_terminal ]; then printf '%s      %3d s  %s' "$wipe" $seconds "$(last_line "$step_log")"; shown=$seconds
    elif [ $seconds -ge $((shown + 15)) ]; then printf '      %3d s  %s\n' $seconds "$(last_line "$step_log")"; shown=$seconds; fi
  done
  printf '%s' "$wipe"
}

# step TITLE COMMAND…: runs the command with its output in a log ($step_log). Returns its status; says when it failed.
step() {
  local title=$1 status=0 started=$SECONDS
  shift
  steps_done=$((steps_done + 1))
  mkdir -p "$logs"
  step_log=$logs/$(printf '%s' "$title" | tr '[:upper:]' '[:lower:]' | tr -cs 'a-z0-9' '-' | sed 's/-$//').log
  printf '%s[%d/%d] %s%s\n' "$bold" $steps_done "$steps_total" "$title" "$plain"
  "$@" >"$step_log" 2>&1 </dev/null &
  step_child=$!
  watch_step
  wait "$step_child" || status=$?
  step_child=
  step_seconds=$((SECONDS - started))
  if [ $status != 0 ]; then
    # What a compiler says first is usually why, and a failed test with its reason; elsewhere it is the end that tells.
    { grep -anE -A 14 '^not ok' "$step_log" | head -n 60; grep -anE '(error:|FAILED|undefined reference)' "$step_log" | head -n 6; tail -n 15 "$step_log"; } | cut -c 1-400 | sed 's/^/      | /'
    printf '      %sfailed%s (status %d) after %d s; all of it: %s\n' "$red" "$plain" $status $step_seconds "${step_log#"$root"/}"
  fi
  return $status
}

# must TITLE COMMAND…: a step that everything after it needs.
must() { step "$@" || { printf '\nStopped: %s did not work.\n' "$1"; exit 1; }; printf '      done in %d s\n' "$step_seconds"; }

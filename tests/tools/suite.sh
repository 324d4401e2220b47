# ./dev test: set-up, build, and every test, each kind a step. Ends with 'N passed, N failed' over all of them.
# shellcheck shell=bash disable=SC2154

passed=0
failed=0
failures=()
skipped=()

# counts LOG: prints how many passed and failed, by the last summary that any of our runners wrote.
counts() {
  awk '
    { gsub(/\033\[[0-9;]*m/, "") }
    /All tests passed \(/ && match($0, /in [0-9]+ test/) { p = substr($0, RSTART + 3) + 0; f = 0; found = 1 }
    /^test cases:/ { p = 0; f = 0; n = split($0, part, "|"); for (i = 2; i <= n; i++) { if (part[i] ~ /passed/) p = part[i] + 0; if (part[i] ~ /failed/) f = part[i] + 0 } found = 1 }
    /^# pass [0-9]+/ { p = $3; found = 1 }
    /^# (fail|cancelled) [0-9]+/ { tap += $3; f = tap; found = 1 }
    /^[0-9]+ (passed|held), [0-9]+ (failed|fell short)/ { p = $1; f = $3; found = 1 }
    END { if (found) print p + 0, f + 0 }' "$1"
}

# test_step TITLE COMMAND…: a kind of tests. A runner that counts nothing counts as one test.
test_step() {
  local status=0 p f
  step "$@" || status=$?
  read -r p f <<<"$(counts "$step_log")" || true
  p=${p:-0} f=${f:-0}
  if [ $status = 0 ] && [ $((p + f)) = 0 ]; then p=1; fi
  if [ $status != 0 ] && [ "$f" = 0 ]; then f=1; fi
  passed=$((passed + p))
  failed=$((failed + f))
  [ "$f" = 0 ] || failures+=("$1: $f failed, ${step_log#"$root"/}")
  printf '      %d passed, %d failed in %d s\n' "$p" "$f" "$step_seconds"
}

# test_step_if CONDITION-FILE TITLE COMMAND…: the same, where the file is there.
test_step_if() {
  local needed=$1
  shift
  if [ -e "$needed" ]; then test_step "$@"; else
    steps_done=$((steps_done + 1))
    skipped+=("$1: there is no $needed")
  fi
}

first_of() { local file; for file in "$@"; do [ -e "$file" ] && break; done; echo "$file"; }

fuzz_corpora() {
  local target name status=0
  for target in build/native/tests/fuzz_*; do
    [ -f "$target" ] && [ -x "$target" ] || continue
    name=${target##*/fuzz_}
    echo "$name:"
    "$target" "tests/fuzz/corpus/$name" || status=1
  done
  return $status
}

run_tests() {
  local started=$SECONDS
  steps_total=$((build_steps + 9))
  setup
  build all
  test_step 'Layers' node tests/tools/check-layers.mjs
  test_step 'Leaks' node tests/tools/check-leaks.mjs
  test_step_if build/native/tests/unit-tests 'Unit tests, native' build/native/tests/unit-tests
  test_step_if build/wasm/tests/unit-tests.cjs 'Unit tests, wasm under Node' node build/wasm/tests/unit-tests.cjs
  test_step_if "$(first_of build/native/tests/fuzz_*)" 'Fuzz corpora' fuzz_corpora
  test_step_if tests/golden/run 'Goldens' tests/golden/run
  test_step_if "$(first_of tests/web/*.test.mjs)" 'Node tests' node --test --test-reporter=tap tests/web/*.test.mjs
  test_step_if "$(first_of tests/browser/*.test.mjs)" 'Browser tests' node --test --test-reporter=tap --test-concurrency=1 tests/browser/*.test.mjs
  test_step_if ../shared/contract/check 'Contract' ../shared/contract/check
  summary $((SECONDS - started))
}

summary() {
  local line
  made build/native/warraq web/dist/warraq.wasm web/dist/element.mjs build/logs
  printf '\n'
  for line in "${skipped[@]+"${skipped[@]}"}"; do printf 'Not run: %s\n' "$line"; done
  for line in "${failures[@]+"${failures[@]}"}"; do printf 'Failed: %s\n' "$line"; done
  printf 'In %d min %d s.\n%d passed, %d failed\n' $(($1 / 60)) $(($1 % 60)) $passed $failed
  [ $failed = 0 ]
}

# The lab shell of the native machine. Requests on standard input: a line with a length in bytes, then a bash program.
# Answers on standard output, a line each: `ready`, `progress STEP`, `done BASE64` (a tar archive of $OUT), `failed`.
exec {lab_control}>&1 1>&2
progress() { printf 'progress %s\n' "$1" >&"$lab_control"; }
trap 'echo failed >&"$lab_control"' EXIT
lab_serve() {
  local length program runs=0
  echo ready >&"$lab_control"
  while IFS= read -r length; do
    IFS= read -r -N "$length" program
    OUT=/proc/self/fd/7/out$((runs += 1))
    mkdir "$OUT"
    eval "$program" < /dev/null
    { printf 'done '; tar -cf - -C "$OUT" . | base64 -w0; echo; } >&"$lab_control"
  done
  trap - EXIT
}
lab_serve

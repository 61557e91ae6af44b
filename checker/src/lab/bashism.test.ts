import { describe, expect, it } from "vitest";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { findBashism } from "./bashism.ts";

describe("findBashism", () => {
  it.each([
    ["if [[ -e x ]]; then", "[["],
    ["for ((i = 0; i < 3; i++)); do", "(("],
    ["function pod {", "function pod"],
    ["source lib.sh", "source"],
    ["  declare -A ends", "declare"],
    ["pods=(pod1 pod2)", "pods=("],
    ["all+=x", "all+="],
    ["while read line; do x; done <<< $list", "<<<"],
    ["while read line; do x; done < <(ip a)", "<("],
    ["ip netns add x &> /dev/null", "&>"],
    ['[ "$1" == x ] && y', "=="],
    ["for n in {1..3}; do", "{1..3}"],
    ["ip netns add pod{1,2}", "{1,2}"],
    ["set -euo pipefail", "pipefail"],
    ["trap 'echo oops' ERR", "ERR"],
    ["printf $'a\\n'", "$'"],
    ['echo "$' + '{pods[0]}"', "$" + "{pods["],
    ['in_pod "$1" "$' + '{@:2}"', "$" + "{@:2"],
    ['if [ "$EUID" -ne 0 ]; then', "$EUID"],
    ['echo "$' + '{name//-/_}"', "$" + "{name/"],
    ["read -a words", "read -a"],
  ])("%s", (script, text) => {
    expect(findBashism(`ip netns add x\n${script}\n`)).toEqual({ line: 2, text });
  });

  it.each([
    "if [ -e x ]; then y; fi",
    "n=$((n + 1))",
    "# it's [[ here ]] and {1..3}",
    "echo '[[ x ]]' \"[[ y ]]\" \\$'",
    "bash <<'END'\n[[ -e x ]]\nEND",
    "bash -c '\n[[ -e x ]]\n'",
    "ip -n pod$n link set lo up 2>&1",
    'pod() { nsenter "$@"; }',
    'echo "$' + "{1:-none} $" + "{name%/*} $" + '{#name}"',
    "awk '{print $1}' x | sed 's/{a,b}//'",
    "case $x in a) y ;; esac",
    "cat <<- END\n\tfor i in {1..3}\n\tEND",
    "set -eu\nlocal pod=$1",
  ])("finds nothing in %s", (script) => {
    expect(findBashism(`${script}\n`)).toBeNull();
  });

  it.each(["\n", " ", "[ ", "set ", "trap ", "{a,", "$" + "{", "if ", "(", '"', "'"])(
    "takes a time that grows with how many %j there are",
    (unit) => {
      expect(growthOfTime((count) => `${unit.repeat(count)}x`, findBashism, 3000)).toBeLessThan(farFromSquare);
    },
  );
});

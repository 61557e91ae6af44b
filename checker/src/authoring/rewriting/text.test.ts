import { expect, it } from "vitest";
import { extras } from "./extras.ts";
import { hereDocuments } from "./here-documents.ts";
import { leftoverCares } from "./leftovers.ts";
import { quotings } from "./quoting.ts";
import { strictnesses } from "./strictness.ts";
import { sudos } from "./sudo.ts";
import { applying } from "./test-support.ts";
import { textForms } from "./text-forms.ts";
import { variablePulls } from "./variables.ts";
import { wrappings } from "./wrapping.ts";

const apply = applying([
  ...[quotings, variablePulls, hereDocuments, sudos, extras, leftoverCares, wrappings, strictnesses, textForms].flat(),
]);

const script = "#!/bin/bash\nip netns add a\nip -n a link set lo up\nip -n a link set eth0 up\n";

it.each([
  ["double quotes", "ip a # x\nip link set a up\n", 'ip a # x\nip "link" "set" "a" "up"\n'],
  ["addresses in variables", "ip a add 10.0.0.1/24 dev a\n", `ADDRESS_1=10.0.0.1\nip a add "\${ADDRESS_1}/24" dev a\n`],
  ["names in variables", "#!/bin/sh\nip netns add a\nip -n a l\n", '#!/bin/sh\nname_1=a\nip netns add "$name_1"\nip -n "$name_1" l\n'],
  ["ip -batch - <<EOF", script, "#!/bin/bash\nip netns add a\nip -n a -batch - <<EOF\nlink set lo up\nlink set eth0 up\nEOF\n"],
  [
    "ip netns exec NS bash <<EOF",
    script,
    "#!/bin/bash\nip netns add a\nip netns exec a bash -e <<EOF\nip link set lo up\nip link set eth0 up\nEOF\n",
  ],
  ["sudo before every command", "echo 1 > /proc/sys/a\nip a\nx\n", "echo 1 | sudo tee /proc/sys/a > /dev/null\nsudo ip a\nx\n"],
  ["sudo before and after ip netns exec", "ip -n a l\n", "sudo ip netns exec a sudo ip l\n"],
  ["sudo bash <<EOF", "#!/bin/sh\nip a\n", "#!/bin/sh\nsudo bash <<'END_OF_SCRIPT'\nip a\nEND_OF_SCRIPT\n"],
  ["in a function", "#!/bin/sh\nip a\n", '#!/bin/sh\nmain() {\n:\nip a\n}\nmain "$@"\n'],
  ["set -euo pipefail", "ip a\n", "set -euo pipefail\nip a\n"],
  ["set -euo pipefail", "#!/bin/sh\nip a\n", "#!/bin/sh\nip a\n"],
  [
    "clears away before it builds",
    "ip netns add a\nip link add b type bridge\n",
    "ip link del b 2> /dev/null || true\nip netns del a 2>/dev/null || true\nip netns add a\nip link add b type bridge\n",
  ],
  ["CRLF", "ip a\nip b\n", "ip a\r\nip b\r\n"],
  ["no last line end", "ip a\n\n", "ip a"],
  ["continued lines", "ip a b > c\n", "ip \\\n    a \\\n    b \\\n    > c\n"],
  ["commands joined by &&", "ip a\nip b\n# c\nip d\n", "ip a && ip b\n# c\nip d\n"],
  ["no shebang", "#!/bin/sh\nip a\n", "#!/bin/sh\nip a\n"],
  ["no shebang", "#!/bin/bash\nip a\n", "ip a\n"],
  ["#!/bin/sh", "#!/bin/bash\nip a\n", "#!/bin/sh\nip a\n"],
  ["#!/bin/sh", "#!/bin/bash\n[[ a ]]\n", "#!/bin/bash\n[[ a ]]\n"],
  ["in another shell's here-document", "cat\n", "cat\n"],
  ["parts in subshells", "f() { x=1; }\nf\n", "f() { x=1; }\nf\n"],
  ["exit 0", "ip a\n", "ip a\nexit 0\nip -all netns delete\n"],
])("%s: %j", (name, before, after) => expect(apply(name, before)).toBe(after));

it("pings between what the script itself makes", () => {
  expect(apply("pings by itself", "ip netns add a\nip -n a addr add 10.0.0.1/24 dev b\n")).toContain(
    "ip netns exec a ping -c 1 -W 1 10.0.0.1 || true\n",
  );
});

it("wraps commands at the top alone", () => {
  const written = apply("parts in ifs", "x=1\nip a\nfor n in 1; do\n  ip b\ndone\n");
  expect(written).toBe("x=1\nif true; then\nip a\nfi\nfor n in 1; do\n  ip b\ndone\n");
});

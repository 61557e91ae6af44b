/** A command with the network namespace that it runs in (as it is written), null for the host's own; `sudo` as it stands in front. */
export type Placed = { sudo: string[]; namespace: string | null; words: string[] };

/** Reads `ip netns exec NS …`, `ip -n NS …` and `nsenter --net=/run/netns/NS …`. */
export function placementOf(words: readonly string[]): Placed {
  const sudo = words[0] === "sudo" && !words[1]?.startsWith("-") ? ["sudo"] : [];
  const [program = "", first = "", second = "", third = "", ...rest] = words.slice(sudo.length);
  if (program === "ip" && first === "netns" && second === "exec" && rest.length > 0) return { sudo, namespace: third, words: rest };
  if (program === "ip" && (first === "-n" || first === "-netns")) return { sudo, namespace: second, words: ["ip", third, ...rest] };
  const entered = program === "nsenter" ? /^--net=(?:"\/(?:var\/)?run\/netns\/([^"]+)"|\/(?:var\/)?run\/netns\/(.+))$/.exec(first) : null;
  if (entered !== null && second !== "") {
    const namespace = entered[1] === undefined ? (entered[2] ?? "") : `"${entered[1]}"`;
    return { sudo, namespace, words: [second, third, ...rest].filter((word) => word !== "") };
  }
  return { sudo, namespace: null, words: words.slice(sudo.length) };
}

/** A command in its namespace again, by `ip -n` for ip itself and else by `ip netns exec`. */
export function placedWords({ sudo, namespace, words }: Placed): string[] {
  if (namespace === null) return [...sudo, ...words];
  return words[0] === "ip" ? [...sudo, "ip", "-n", namespace, ...words.slice(1)] : [...sudo, "ip", "netns", "exec", namespace, ...words];
}

import { gunzipSync } from "node:zlib";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import { expect, it } from "vitest";
import { archiveEntries } from "./archive.ts";
import { IntakeError } from "./intake-error.ts";
import { learnerLimits, limitsWithin } from "./limits.ts";
import { tarball, zip } from "./testing/archives.ts";

/** Reads all of an archive. @returns the paths of its files, or what is wrong with it */
async function readAll(bytes: Uint8Array): Promise<string[] | IntakeError> {
  const paths: string[] = [];
  const limits = limitsWithin(learnerLimits);
  try {
    for await (const entry of archiveEntries({ kind: "bytes", bytes }, limits)) {
      if (entry.kind !== "file") continue;
      paths.push(entry.path.join("/"));
      await entry.read(learnerLimits.archiveBytes);
    }
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
  return paths;
}

it("of any bytes at all is read, or said to be damaged", { timeout: 120_000 }, async () => {
  const script = "ip netns add pod1\n".repeat(20);
  const whole = [
    zip({ "04-proxy-arp/host1.sh": script, "notes.txt": "x" }),
    await tarball([{ name: "04-proxy-arp/host1.sh", content: script }, { name: `${"long/".repeat(60)}x` }]),
    gunzipSync(await tarball([{ name: "04-proxy-arp/host1.sh", content: script }])),
  ];
  for (const bytes of whole) expect(await readAll(bytes)).toContain("04-proxy-arp/host1.sh");

  const random = mersenne(20_260_504);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  let damaged = 0;
  for (let round = 0; round < 1500; round += 1) {
    const bytes = Uint8Array.from(whole[round % whole.length] ?? []);
    for (let change = below(8); change >= 0; change -= 1) bytes[below(bytes.length)] = below(256);
    const read = await readAll(bytes.subarray(0, round % 5 === 0 ? below(bytes.length) : bytes.length));
    if (read instanceof IntakeError) damaged += 1;
    else for (const path of read) expect(path).not.toMatch(/^\/|(^|\/)\.\.(\/|$)/);
  }
  expect(damaged).toBeGreaterThan(100);
});

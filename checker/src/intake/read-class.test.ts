import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { $ } from "zx";
import { isNamedAfter } from "./find-scripts.ts";
import type { HandedIn } from "./handed-in.ts";
import { type ClassHandedIn, readClass } from "./read-class.ts";
import { replaced, tarball, zip, zipOfType } from "./testing/archives.ts";

// Thousands of files and bombs of 65 MiB take their time on a busy computer.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-intake-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const isExercise = (name: string): boolean => isNamedAfter("04-proxy-arp", name);
const read = (path = folder): Promise<ClassHandedIn> => readClass(path, isExercise);

async function put(path: string | Buffer, content: string | Uint8Array = "id\n"): Promise<void> {
  if (typeof path === "string") await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(typeof path === "string" ? join(folder, path) : path, content);
}

/** What was read of each learner, in short. */
function shown({ learners }: ClassHandedIn): Record<string, string[]> {
  return Object.fromEntries(learners.map((learner) => [learner.owner.name, lines(learner)]));
}

function lines({ scripts, problems, others }: HandedIn): string[] {
  return [
    ...scripts.map(({ path, content }) => `${path.join("/")}${content.kind === "bytes" ? "" : ` (${content.what})`}`),
    ...problems.map(({ path, reason }) => `! ${path}: ${reason.en}`),
    ...others.map(({ path }) => `- ${path.join("/")}`),
  ];
}

describe("a folder", () => {
  it("has a folder, an archive or a script of each learner, and what is nobody's", async () => {
    await put("ann/04-proxy-arp/host1.sh");
    await put("ann/notes.txt");
    await put("ann/.git/config");
    await put("bob.zip", zip({ "exercise-04/host1.sh": "id\n", "__MACOSX/._host1.sh": "" }));
    await put("eve.tar.gz", await tarball([{ name: "homework/04-proxy-arp/host1.sh", content: "id\n" }]));
    await put("joe.sh");
    await mkdir(join(folder, "zoe"));
    await put("README.md");
    await put(".DS_Store");
    const read1 = await read();
    expect(shown(read1)).toEqual({
      ann: ["04-proxy-arp/host1.sh", "- notes.txt"],
      bob: ["bob/exercise-04/host1.sh"],
      eve: ["eve/homework/04-proxy-arp/host1.sh"],
      joe: ["joe.sh"],
      zoe: [],
    });
    expect(read1.strays).toEqual(["README.md"]);
  });

  it("names learners as Moodle and Canvas do", async () => {
    await put("Ann Lee_123_assignsubmission_file_/host1.sh");
    await put("Ann Lee_123_assignsubmission_onlinetext_/onlinetext.html");
    await put("Ann Lee_124_assignsubmission_file_/homework.zip", zip({ "host1.sh": "id\n" }));
    await put("李雷_125_assignsubmission_file_host1.sh");
    await put("leeann_77_1001_host1-2.sh");
    await put("leeann_77_1002_host2.sh");
    await put("team_1_2_3/host1.sh");
    await put("meihan_LATE_78_1003_homework.zip", zip({ "host1.sh": "id\n" }));
    const { learners } = await read();
    expect(learners.map((learner) => [learner.owner, learner.isLate, lines(learner)])).toEqual([
      [{ name: "Ann Lee", platform: { kind: "moodle", participant: "123" } }, false, ["host1.sh", "- onlinetext.html"]],
      [{ name: "Ann Lee", platform: { kind: "moodle", participant: "124" } }, false, ["homework/host1.sh"]],
      [{ name: "leeann", platform: { kind: "canvas", user: "77" } }, false, ["host1.sh", "host2.sh"]],
      [{ name: "meihan", platform: { kind: "canvas", user: "78" } }, true, ["homework/host1.sh"]],
      [{ name: "team_1_2_3", platform: { kind: "none" } }, false, ["host1.sh"]],
      [{ name: "李雷", platform: { kind: "moodle", participant: "125" } }, false, ["host1.sh"]],
    ]);
  });

  it("is one learner's where it holds exercises, and then is refused", async () => {
    await put("04-proxy-arp/host1.sh");
    await expect(read()).rejects.toMatchObject({ code: "one-learners" });
    await expect(read(join(folder, "absent"))).rejects.toMatchObject({ code: "unreadable" });
  });

  it("keeps names apart whatever bytes they are of", async () => {
    const name = (bytes: number[]): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes)]);
    for (const bytes of [[0xc0, 0xee], [...Buffer.from("李")], [0xff, 0xfe], [...Buffer.from("-rf")], [...Buffer.from("a\nb")]]) {
      await mkdir(name(bytes));
      await put(Buffer.concat([name(bytes), Buffer.from("/host1.sh")]));
    }
    for (const text of ["Ann", "ann", "\u202eeve", "e\u0301", "\u00e9"]) await put(`${text}/host1.sh`);
    const names = Object.keys(shown(await read()));
    expect(names.toSorted()).toEqual(
      ["-rf", "Ann", "a\nb", "ann", "e\u0301", "\u00e9", "\u202eeve", "李", "李 (c0ee)", "<ff><fe>"].toSorted(),
    );
  });

  it("follows no link, waits on no FIFO, and is not held up by what is deep or much", async () => {
    await put("secret/host1.sh", "id # of somebody else\n");
    await mkdir(join(folder, "ann/04-proxy-arp"), { recursive: true });
    await symlink("../../secret/host1.sh", join(folder, "ann/04-proxy-arp/host1.sh"));
    await symlink("secret", join(folder, "bob"));
    await symlink("ann.zip", join(folder, "eve.zip"));
    await mkdir(join(folder, "joe"));
    await $`mkfifo ${join(folder, "joe/host1.sh")}`;
    await mkdir(join(folder, "moe/host1.sh"), { recursive: true });
    await mkdir(join(folder, "deep", ...Array.from({ length: 30 }, () => "x")), { recursive: true });
    await mkdir(join(folder, "many"));
    await $`cd ${join(folder, "many")} && seq -f %g.txt 6000 | xargs touch`;
    expect(shown(await read())).toEqual({
      ann: ["04-proxy-arp/host1.sh (link)"],
      bob: ["! bob: It is a link, which is not followed."],
      deep: ["! : Folders or archives are nested too deep in it."],
      eve: ["! eve.zip: It is a link, which is not followed."],
      joe: ["host1.sh (special)"],
      many: ["! : It holds more than 5000 files and folders."],
      moe: ["host1.sh (folder)"],
      secret: ["host1.sh"],
    });
  });

  it("takes no more of a script than tells that it is too long", async () => {
    await put("ann/host1.sh", "#".repeat(10_000_000));
    const { learners } = await read();
    const content = learners[0]?.scripts[0]?.content;
    expect(content?.kind === "bytes" && content.bytes.length).toBe(64 * 1024 + 1);
  });

  it("has the time of a file for what lies in a folder, and the archive's own for what is in an archive", async () => {
    await put("ann/host1.sh");
    await put("bob.zip", zip({ "host1.sh": "id\n" }));
    const at = new Date("2026-05-04T03:02:01Z");
    await utimes(join(folder, "ann/host1.sh"), at, at);
    await utimes(join(folder, "bob.zip"), at, at);
    expect((await read()).learners.map(({ scripts }) => scripts[0]?.at)).toEqual([at, at]);
  });
});

describe("an archive of everybody's", () => {
  const members = {
    "ann/04-proxy-arp/host1.sh": "id\n",
    "bob.zip": zip({ "04-proxy-arp/host1.sh": "id\n" }),
    "Eve_9_assignsubmission_file_/host1.sh": "id\n",
  };
  const expected = { Eve: ["host1.sh"], ann: ["04-proxy-arp/host1.sh"], bob: ["bob/04-proxy-arp/host1.sh"] };

  it("is read like a folder, as zip, tar and tar.gz, also where one folder is around all", async () => {
    const around = Object.fromEntries(Object.entries(members).map(([path, content]) => [`class/${path}`, content]));
    for (const files of [members, around]) {
      await put("class.zip", zip(files));
      await put("class.tgz", await tarball(Object.entries(files).map(([name, content]) => ({ name, content }))));
      expect(shown(await read(join(folder, "class.zip")))).toEqual(expected);
      expect(shown(await read(join(folder, "class.tgz")))).toEqual(expected);
    }
  });

  it("is refused where it is one learner's, or no archive", async () => {
    await put("ann.zip", zip({ "04-proxy-arp/host1.sh": "id\n" }));
    await put("text.zip", "no archive");
    await put("empty.zip", "");
    await put("class.7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]));
    for (const [name, code] of Object.entries({
      "ann.zip": "one-learners",
      "text.zip": "damaged",
      "empty.zip": "damaged",
      "class.7z": "unknown-format",
    })) {
      await expect(read(join(folder, name)), name).rejects.toMatchObject({ code });
    }
  });

  it("reads names of Chinese Windows, which say nothing of their encoding", async () => {
    const archive = replaced(zip({ "AAAA/host1.sh": "id\n" }), "AAAA", new Uint8Array([0xc0, 0xee, 0xc0, 0xd7]));
    await put("class.zip", archive);
    expect(Object.keys(shown(await read(join(folder, "class.zip"))))).toEqual(["李雷"]);
  });
});

describe("a learner's archive", () => {
  const ofAnn = async (archive: Uint8Array): Promise<string[]> => {
    await put("ann.zip", archive);
    await put("bob/host1.sh");
    const { ann = [], bob } = shown(await read());
    expect(bob).toEqual(["host1.sh"]);
    return ann;
  };

  it("leads nowhere out of itself", async () => {
    expect(
      await ofAnn(zip({ "../bob/host1.sh": "id\n", "/etc/host1.sh": "id\n", "C:/host1.sh": "id\n", "a/../../host1.sh": "id\n" })),
    ).toEqual([]);
    expect(
      await ofAnn(
        await tarball([
          { name: "../../bob/host1.sh", content: "id\n" },
          { name: "/host1.sh", content: "id\n" },
        ]),
      ),
    ).toEqual([]);
    expect(await ofAnn(zip({ "04-proxy-arp\\host1.sh": "id\n" }))).toEqual(["ann/04-proxy-arp/host1.sh"]);
  });

  it("has no links and no devices", async () => {
    expect(await ofAnn(zipOfType("host1.sh", "/etc/passwd", 0o120_000))).toEqual(["ann/host1.sh (link)"]);
    expect(await ofAnn(zipOfType("host1.sh", "", 0o020_000))).toEqual(["ann/host1.sh (special)"]);
    expect(
      await ofAnn(
        await tarball([
          { name: "a/host1.sh", type: "symlink", linkname: "/etc/passwd" },
          { name: "b/host1.sh", type: "link", linkname: "/etc/passwd" },
          { name: "c/host1.sh", type: "character-device" },
          { name: "d/host1.sh", type: "fifo" },
        ]),
      ),
    ).toEqual(["ann/a/host1.sh (link)", "ann/b/host1.sh (link)", "ann/c/host1.sh (special)", "ann/d/host1.sh (special)"]);
  });

  const zeros = new Uint8Array(65 * 2 ** 20);
  const many = Array.from({ length: 6000 }, (_, index) => `${index}.sh`);
  const long = "#".repeat(64 * 1024);
  const tooLarge = (mebibytes: number): string => `It holds more than ${mebibytes} MiB: too much for scripts.`;
  const tooMany = "It holds more than 5000 files and folders.";

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ["of zeros", () => gzipSync(zeros), `! ann.zip: ${tooLarge(64)}`],
    ["in a tarball", () => tarball([{ name: "zeros", content: zeros }]), `! ann.zip: ${tooLarge(64)}`],
    ["that is a script", () => zip({ "host1.sh": zeros }), "ann/host1.sh"],
    ["that is an archive", () => zip({ "inner.zip": zeros }), `! ann/inner.zip: ${tooLarge(32)}`],
    ["of many files", () => zip(Object.fromEntries(many.map((name) => [name, ""]))), `! ann.zip: ${tooMany}`],
    ["of many links", () => tarball(many.map((name) => ({ name, type: "symlink", linkname: "x" }))), `! ann.zip: ${tooMany}`],
    ["of long scripts", () => zip(Object.fromEntries(many.slice(0, 100).map((name) => [name, long]))), `! ann/99.sh: ${tooLarge(4)}`],
  ])("costs nobody else anything if it is a bomb %s", async (_, bomb, noted) => {
    expect((await ofAnn(await bomb())).filter((line) => line === noted)).toEqual([noted]);
  });

  it("has no room of its own beside another that is a bomb", async () => {
    const most = gzipSync(zeros.subarray(0, 40 * 2 ** 20));
    const lines = await ofAnn(zip({ "first.tar.gz": most, "second.tar.gz": most }));
    expect(lines.filter((line) => line.endsWith(tooLarge(64)))).toEqual([`! ann/second.tar.gz: ${tooLarge(64)}`]);
  });

  it("may have names in an extended header, which are UTF-8", async () => {
    const named = (name: string) => ({ name: "x", content: "id\n", pax: { path: `${name}/host1.sh` } });
    expect(await ofAnn(await tarball([named("Müller"), named("José"), named("李雷")]))).toEqual([
      "ann/José/host1.sh",
      "ann/Müller/host1.sh",
      "ann/李雷/host1.sh",
    ]);
  });

  it("may hold archives, but not without end", async () => {
    const nested = (depth: number): Uint8Array =>
      depth === 0 ? zip({ "host1.sh": "id\n" }) : zip({ "04-proxy-arp.zip": nested(depth - 1) });
    expect(await ofAnn(nested(1))).toEqual(["ann/04-proxy-arp/host1.sh"]);
    expect(await ofAnn(nested(2))).toEqual(["! ann/04-proxy-arp/04-proxy-arp.zip: Folders or archives are nested too deep in it."]);
  });

  it("that is damaged, locked or of another kind is said to be so", async () => {
    const good = zip({ "host1.sh": "id\n".repeat(1000) });
    const tar = await tarball([
      { name: "host1.sh", content: "id\n".repeat(1000) },
      { name: "host2.sh", content: "id\n".repeat(100_000) },
    ]);
    expect((await ofAnn(good.subarray(0, 60)))[0]).toMatch(/^! ann\.zip: It cannot be unpacked \(/);
    expect((await ofAnn(tar.subarray(0, tar.length - 100))).join()).toMatch(/! ann\S*: It cannot be unpacked \(/);
    expect(await ofAnn(new Uint8Array())).toEqual(["! ann.zip: It is empty."]);
    expect(await ofAnn(new TextEncoder().encode("Rar!\u001a\u0007\u0001"))).toEqual([
      "! ann.zip: It is a RAR archive. What can be read is zip, tar and tar.gz.",
    ]);
    const locked = Buffer.from(good);
    for (const signature of ["PK\u0003\u0004", "PK\u0001\u0002"]) {
      const at = locked.indexOf(signature);
      locked[at + (signature.endsWith("\u0004") ? 6 : 8)] = 1;
    }
    expect(await ofAnn(locked)).toEqual(["! ann/host1.sh: It is locked with a password."]);
  });
});
